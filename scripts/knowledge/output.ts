import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something wrong in a source, with the line it stands on (counted from 1) where that is known. */
export interface SourceProblem {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** What building gives: the file's contents, made of all that is sound, and what is wrong with the rest. */
export interface Built {
  readonly contents: string | Uint8Array;
  readonly problems: readonly SourceProblem[];
}

/** One compiled file. `sources` are files or folders, data and compiling code alike; all paths from the root. */
export interface Output {
  readonly path: string;
  readonly sources: readonly string[];
  readonly build: (root: string) => Promise<Built>;
}

/** True when the compiled file is missing or older than any of its sources. */
export function isStale(root: string, { path, sources }: Output): boolean {
  const built = statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || sources.some((source) => isNewer(join(root, source), built));
}

/** Folders count too: taking a file out of one changes when it was last modified. */
function isNewer(path: string, built: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  if (stats.mtimeMs > built) return true;
  if (!stats.isDirectory()) return false;
  return readdirSync(path).some((entry) => !entry.startsWith('.') && isNewer(join(path, entry), built));
}
