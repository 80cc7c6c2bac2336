import { availableParallelism } from 'node:os';
import { wholeNumber } from './whole-number.ts';

/** More than any machine is likely to have cores. */
export const MOST_THREADS = 64;

/** A thread takes some 250 MB, so not even a large machine starts more by itself. */
const usualMost = 4;

/** How many reports a command codes at the same time: what `--threads` says, or one for each core, up to four. @throws {Problem} `usage.bad-value` */
export function codingThreads(given: string | undefined): number {
  return given === undefined
    ? Math.min(availableParallelism(), usualMost)
    : wholeNumber('threads', given, 1, MOST_THREADS);
}
