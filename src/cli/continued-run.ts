import { type FileHandle, open } from 'node:fs/promises';
import { Problem } from '../schema/problem.ts';
import type { Checkpoint, Progress } from './checkpoint.ts';

/**
 * One line of output. `before` is how far the run had come when all lines before this one were written; null where that
 * tells nothing new, as between the reports of one archive that is dealt with as a whole.
 */
export interface Step {
  readonly line: string;
  readonly before: Done | null;
}

/** What is dealt with, without how much was written for it. */
export type Done = Omit<Progress, 'written'>;

/**
 * Appends lines to a file and notes how far the run has come; `end` tells it when there is nothing more. Ended at any moment,
 * even by the loss of the process, the next run cuts off what was written behind the last note and goes on from there: each
 * line is there once.
 *
 * @throws {Problem} `output.unwritable`, `checkpoint.broken`
 */
export async function continueRun(
  path: string,
  checkpoint: Checkpoint,
  steps: (from: Progress) => AsyncIterable<Step>,
  end: () => Done,
): Promise<void> {
  const from = await checkpoint.read();
  const file = await opened(path, from.written);
  let { written } = from;
  try {
    for await (const { line, before } of steps(from)) {
      if (before !== null) await checkpoint.note({ ...before, written });
      await file.appendFile(line);
      written += Buffer.byteLength(line);
    }
    await checkpoint.note({ ...end(), written });
  } finally {
    await file.close();
  }
}

async function opened(path: string, written: number): Promise<FileHandle> {
  try {
    const file = await open(path, 'a');
    const { size } = await file.stat();
    if (size < written) {
      await file.close();
      throw new Problem('checkpoint.broken', 'it is shorter than the run before left it', path);
    }
    await file.truncate(written);
    return file;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('output.unwritable', error instanceof Error ? error.message : String(error), path);
  }
}
