import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../schema/problem.ts';
import type { Invocation } from './command.ts';

/**
 * Writes pieces of text or bytes as they come to `--output PATH`, or to standard output when that is not given.
 * Waits while the reader is slow, so that a long run holds no more than one record in memory.
 *
 * @throws {Problem} `output.unwritable`
 */
export async function writeOutput(
  { options, streams }: Invocation,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const path = options.output;
  if (path === undefined) return pipeline(pieces, streams.output, { end: false });
  const file = createWriteStream(path);
  file.once('error', () => undefined);
  try {
    await pipeline(pieces, file);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new Problem('output.unwritable', error.message, path);
    }
    throw error;
  }
}
