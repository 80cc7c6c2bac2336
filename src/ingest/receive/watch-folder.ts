import { watch } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from './context.ts';
import { namesIn, openPath } from './folder.ts';
import { contextOf, outermost, type ReceiveOptions } from './receive.ts';
import { originWithin, type Received } from './received.ts';

/** How a folder is watched; times are in milliseconds. */
export interface WatchOptions extends ReceiveOptions {
  /** Between two looks, where the system tells of no change (2,000). */
  readonly every?: number;
  /** A file is taken once it has not changed for so long: it may still be written (1,000). */
  readonly settled?: number;
  /** Files that were taken before, by path within the folder, with the size and time of change they had then. */
  readonly taken?: Map<string, string>;
}

/**
 * The reports that come into a folder, as they come, and those that are there. Does not end before `signal` says so. A
 * file that changes is taken again. `taken` is filled as files are dealt with: who keeps it goes on where it was.
 */
export async function* watchFolder(path: string, options: WatchOptions = {}): AsyncGenerator<Received> {
  const { every = 2000, settled = 1000, taken = new Map<string, string>(), signal = null } = options;
  const context = contextOf({ ...options, signal: null });
  const bell = new Bell(path);
  try {
    while (!signal?.aborted) {
      for await (const file of settledFiles(path, '', settled)) {
        if (signal?.aborted) return;
        if (taken.get(file.within) === file.state) continue;
        yield* received(path, file.within, context);
        taken.set(file.within, file.state);
      }
      await bell.rungWithin(every, signal);
    }
  } finally {
    bell.close();
  }
}

/** A file that has not changed for a while. `state` tells whether it is the same later. */
interface SettledFile {
  readonly within: string;
  readonly state: string;
}

async function* settledFiles(path: string, within: string, settled: number): AsyncGenerator<SettledFile> {
  for (const name of await namesIn(join(path, within)).catch(() => [])) {
    const inner = join(within, name);
    const found = await lstat(join(path, inner)).catch(() => null);
    if (found?.isDirectory()) yield* settledFiles(path, inner, settled);
    else if (found?.isFile() && Date.now() - found.mtimeMs >= settled) {
      yield { within: inner, state: `${found.size}:${found.mtimeMs}` };
    }
  }
}

function received(path: string, within: string, context: Context): AsyncIterable<Received> {
  return openPath(join(path, within), originWithin(outermost(path), within, within), context, null);
}

/** Rings when the system tells of a change. Not all file systems do, so nobody waits for it alone. */
class Bell {
  readonly #watcher: ReturnType<typeof watch> | null;
  #ring: () => void = () => {};

  constructor(path: string) {
    this.#watcher = watching(path, () => this.#ring());
  }

  /** Settles after `most` milliseconds, or sooner. */
  async rungWithin(most: number, signal: AbortSignal | null): Promise<void> {
    const stop = new AbortController();
    const stopped = signal === null ? stop.signal : AbortSignal.any([signal, stop.signal]);
    this.#ring = () => stop.abort();
    await pause(most, undefined, { signal: stopped }).catch(() => {});
  }

  close(): void {
    this.#watcher?.close();
  }
}

function watching(path: string, changed: () => void): ReturnType<typeof watch> | null {
  try {
    const watcher = watch(path, { recursive: true }, changed);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
