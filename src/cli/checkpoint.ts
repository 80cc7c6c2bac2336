import { readFile, rename, writeFile } from 'node:fs/promises';
import { Problem } from '../schema/problem.ts';
import type { Place } from './received-inputs.ts';

/** How far a run has come: what is written is all that came of what is done. Plain JSON. */
export interface Progress {
  /** The place of the last item that was dealt with; null before the first and where a folder is watched. */
  readonly place: Place | null;
  /** Files of a watched folder that were dealt with, with the state they had. */
  readonly taken: readonly (readonly [path: string, state: string])[];
  /** Bytes of the output that belong to what is done; what stands behind them was being written when the run ended. */
  readonly written: number;
}

const VERSION = 1;
const start: Progress = { place: null, taken: [], written: 0 };

/** The file that a run notes its progress in, so that another one goes on where it ended, however it ended. */
export class Checkpoint {
  readonly #path: string;
  readonly #run: string;

  /** `run` is what makes two runs the same one: their inputs and their output. */
  constructor(path: string, run: readonly string[]) {
    this.#path = path;
    this.#run = JSON.stringify(run);
  }

  /**
   * The progress of the run before, or that of one at its start.
   *
   * @throws {Problem} `checkpoint.broken`
   */
  async read(): Promise<Progress> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new Problem('checkpoint.broken', error.message, this.#path);
    });
    if (text === null) return start;
    const noted = parsed(text);
    if (noted === null) throw new Problem('checkpoint.broken', 'this is no record of a run', this.#path);
    if (noted.run !== this.#run) {
      throw new Problem('checkpoint.broken', 'the run before had other inputs or another output', this.#path);
    }
    return noted.progress;
  }

  /** Notes progress; the file holds the old progress or the new one at every moment. */
  async note(progress: Progress): Promise<void> {
    const beside = `${this.#path}.new`;
    try {
      await writeFile(beside, JSON.stringify({ version: VERSION, run: this.#run, progress }));
      await rename(beside, this.#path);
    } catch (error) {
      throw new Problem(
        'output.unwritable',
        error instanceof Error ? error.message : String(error),
        this.#path,
      );
    }
  }
}

function parsed(text: string): { readonly run: string; readonly progress: Progress } | null {
  try {
    const { version, run, progress } = JSON.parse(text);
    const sound =
      version === VERSION &&
      Number.isSafeInteger(progress.written) &&
      Array.isArray(progress.taken) &&
      (progress.place === null ||
        (Number.isSafeInteger(progress.place.input) && Array.isArray(progress.place.position)));
    return sound ? { run, progress } : null;
  } catch {
    return null;
  }
}
