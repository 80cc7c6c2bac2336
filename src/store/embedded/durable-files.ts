import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What of Emscripten's file layer over Node is used here; PGlite does not describe it. */
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: OpenFile) => number };
  readonly realPath: (node: unknown) => string;
}

interface OpenFile {
  readonly nfd?: number;
  readonly node: unknown;
}

/**
 * Start parameters under which PostgreSQL calls fsync on every commit: PGlite's own turn that off (`-F`), and its way of
 * syncing by opening files with `O_DSYNC` is lost on Emscripten, hence `wal_sync_method=fsync`.
 */
export const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** The folder of a database, where fsync is Node's: Emscripten's file layer over Node has none and says all is well. */
export class DurableFiles extends NodeFS {
  override async init(...[database, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(database, options);
    const preRun = [...[emscriptenOpts.preRun ?? []].flat(), giveSync];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function giveSync(module: object): void {
  const { NODEFS: files } = module as { readonly NODEFS: NodeFiles };
  files.stream_ops.fsync = ({ nfd, node }) => {
    if (nfd === undefined) syncPath(files.realPath(node));
    else fsyncSync(nfd);
    return 0;
  };
}

/** Syncs a file or a folder: a folder that Emscripten opens has no descriptor of its own. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
