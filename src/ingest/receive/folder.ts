import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../read-file.ts';
import { fileBytes } from './byte-source.ts';
import type { Context } from './context.ts';
import {
  notReceived,
  type Origin,
  originWithin,
  type Received,
  type Resumption,
  resumeAt,
} from './received.ts';

/**
 * The files of a folder and of the folders in it, by name. Names that begin with a point are passed over, and symbolic
 * links are not followed: what lies elsewhere was not given.
 */
export async function* openFolder(
  path: string,
  origin: Origin,
  context: Context,
  after: Resumption,
): AsyncGenerator<Received> {
  for (const name of await namesIn(path)) {
    const further = resumeAt(after, name);
    if (further === 'done') continue;
    yield* openPath(join(path, name), originWithin(origin, name, name), context, further);
  }
}

/** The names in a folder that may be of reports, in order of their code units. */
export async function namesIn(path: string): Promise<string[]> {
  const names = await readdir(path);
  return names.filter((name) => !name.startsWith('.')).sort((a, b) => (a < b ? -1 : 1));
}

/** What lies at a path: a file or a folder. */
export async function* openPath(
  path: string,
  origin: Origin,
  context: Context,
  after: Resumption,
): AsyncGenerator<Received> {
  context.signal?.throwIfAborted();
  if (after?.length === 0) return;
  try {
    const found = await lstat(path);
    if (found.isDirectory()) yield* openFolder(path, origin, context, after);
    else if (found.isFile())
      yield* context.open({ origin, source: fileBytes(path, found.size) }, context, after);
    else yield notReceived(origin, 'input.unreadable', 'this is neither a file nor a folder');
  } catch (error) {
    if (context.signal?.aborted) throw error;
    yield notReceived(origin, 'input.unreadable', reasonOf(error));
  }
}
