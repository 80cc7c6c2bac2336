import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Problem } from '../../schema/problem.ts';
import type { Run } from '../command.ts';
import { rowsText } from '../rows-text.ts';
import { storePlace } from '../store-place.ts';

/** `dateline backup FILE`: writes all of a store into one file, as it is at one moment. */
export const run: Run = async (invocation) => {
  const [{ openStore }, { writeBackup }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../store/backup/write-backup.ts'),
  ]);
  const [file] = invocation.operands;
  const store = await openStore(storePlace(invocation));
  try {
    const { rows } = await writeFile(file!, (write) => writeBackup(store.database, write));
    invocation.streams.output.write(`${file}: ${rowsText(rows)}\n`);
  } finally {
    await store.close();
  }
  return 0;
};

/** Writes a file under another name first, and gives it its own once all of it is on disk. */
async function writeFile<Result>(
  path: string,
  fill: (write: (line: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const unfinished = `${path}.part`;
  const gzip = createGzip();
  const output = gzip.pipe(createWriteStream(unfinished, { mode: 0o600 }));
  const done = finished(output);
  try {
    const result = await Promise.race([fillStream(gzip, fill), done.then(() => neverEnds())]);
    await done;
    await syncFile(unfinished);
    await rename(unfinished, path);
    return result;
  } catch (error) {
    gzip.destroy();
    output.destroy();
    await rm(unfinished, { force: true });
    if (error instanceof Error && 'syscall' in error)
      throw new Problem('output.unwritable', error.message, path);
    throw error;
  }
}

async function fillStream<Result>(
  gzip: ReturnType<typeof createGzip>,
  fill: (write: (line: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const result = await fill(async (line) => {
    if (!gzip.write(line)) await once(gzip, 'drain');
  });
  gzip.end();
  return result;
}

function neverEnds(): Promise<never> {
  return new Promise(() => {});
}

async function syncFile(path: string): Promise<void> {
  await using file = await open(path);
  await file.sync();
}
