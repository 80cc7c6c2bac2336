import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, OpenDatabase } from '../database.ts';
import { migrateDatabase } from '../migrate.ts';
import { tables } from '../tables.ts';
import { DurableFiles, durableStart, syncPath } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';
import { keepWrappers } from './keep-wrappers.ts';

/** An embedded database, with the PGlite beneath it. */
export interface EmbeddedDatabase extends OpenDatabase {
  readonly kind: 'embedded';
  readonly pglite: PGlite;
}

/**
 * Opens the database in a folder, and makes it where there is none. Nobody else can open it until it is closed.
 *
 * @throws {Problem} `store.locked`, `store.unwritable`, `store.newer`
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const where = resolve(folder);
  const unlock = lockFolder(where);
  try {
    const files = join(where, 'postgres');
    if (!existsSync(files)) await createFiles(files);
    const pglite = await startPglite(files);
    const close = async () => {
      await pglite.close();
      unlock();
    };
    const database = drizzle(pglite, { schema: tables }) as unknown as Database;
    await migrateDatabase(database);
    const listen: OpenDatabase['listen'] = async (channel, heard) => {
      return { stop: await pglite.listen(channel, heard) };
    };
    return { database, kind: 'embedded', where, pglite, listen, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startPglite(files: string): Promise<PGlite> {
  keepWrappers();
  const pglite = new PGlite({ fs: new DurableFiles(files), startParams: durableStart });
  await pglite.waitReady;
  return pglite;
}

/** Makes the files under another name first, so that a process killed meanwhile leaves nothing half made in their place. */
async function createFiles(files: string): Promise<void> {
  const unfinished = `${files}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const pglite = await startPglite(unfinished);
  await pglite.close();
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true }))
    syncPath(join(entry.parentPath, entry.name));
  renameSync(unfinished, files);
  syncPath(join(files, '..'));
}
