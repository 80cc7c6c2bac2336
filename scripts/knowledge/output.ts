import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One compiled file. `sources` are files or folders, data and compiling code alike; all paths from the root. */
export interface Output {
  readonly path: string;
  readonly sources: readonly string[];
  /** Builds the contents from the sources. */
  readonly build: (root: string) => Promise<string | Uint8Array>;
}

/** True when the compiled file is missing or older than any of its sources. */
export function isStale(root: string, { path, sources }: Output): boolean {
  const built = modified(join(root, path));
  return sources.some((source) => isNewer(join(root, source), built));
}

/** Folders count too: taking a file out of one changes when it was last modified. */
function isNewer(path: string, built: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  if (stats.mtimeMs > built) return true;
  if (!stats.isDirectory()) return false;
  return readdirSync(path).some((entry) => !entry.startsWith('.') && isNewer(join(path, entry), built));
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}
