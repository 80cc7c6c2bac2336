import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Problem } from '../../schema/problem.ts';
import type { Run } from '../command.ts';
import { rowsText } from '../rows-text.ts';
import { storePlace } from '../store-place.ts';

/** `dateline restore FILE`: puts a backup into an empty store, all of it or nothing. */
export const run: Run = async (invocation) => {
  const [{ openStore }, { restoreBackup }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../store/backup/restore-backup.ts'),
  ]);
  const [file] = invocation.operands;
  const store = await openStore(storePlace(invocation));
  try {
    const rows = await restoreBackup(store.database, linesOf(file!));
    invocation.streams.output.write(`${store.opened.where}: ${rowsText(rows)}\n`);
  } finally {
    await store.close();
  }
  return 0;
};

/** @throws {Problem} `input.unreadable`, `store.bad-backup` */
async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  try {
    yield* createInterface({ input: input.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY });
    if (gunzip.errored) throw gunzip.errored;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const isOfFile = code !== undefined && !code.startsWith('Z_');
    throw new Problem(isOfFile ? 'input.unreadable' : 'store.bad-backup', `${path}: ${message}`);
  }
}
