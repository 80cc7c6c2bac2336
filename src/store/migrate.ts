import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { type MigrationConfig, type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { Problem } from '../schema/problem.ts';
import type { Database } from './database.ts';

/** The folder of the migrations: plain SQL, in the order of `meta/_journal.json`. */
export const migrationsFolder: string = fileURLToPath(new URL('./migrations/', import.meta.url));

/**
 * Brings the tables up to date, all missing migrations in one transaction.
 *
 * @throws {Problem} `store.newer` when the tables are of a version that this program does not know
 */
export async function migrateDatabase(database: Database, folder = migrationsFolder): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const newest = known.at(-1)?.folderMillis ?? 0;
  if ((await newestMigration(database)) > newest) {
    throw new Problem(
      'store.newer',
      'the tables of the store are of a later version than this program knows',
    );
  }
  await migrate(database as unknown as Parameters<typeof migrate>[0], { migrationsFolder: folder });
}

/** Brings the tables forward to the migration of a certain moment, and no further. */
export async function migrateUntil(database: Database, moment: number): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder }).filter(
    ({ folderMillis }) => folderMillis <= moment,
  );
  const { dialect, session } = database as unknown as Migratable;
  await dialect.migrate(migrations, session, { migrationsFolder });
}

/** What Drizzle's own `migrate` uses of a database. */
interface Migratable {
  readonly dialect: {
    migrate(migrations: MigrationMeta[], session: unknown, config: MigrationConfig): Promise<void>;
  };
  readonly session: unknown;
}

/** The moment of the newest migration that the tables have been through; 0 where there are none. */
export async function newestMigration(database: Database): Promise<number> {
  const there = await database.execute<{ there: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!there.rows[0]?.there) return 0;
  const { rows } = await database.execute<{ newest: string | null }>(
    sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  );
  return Number(rows[0]?.newest ?? 0);
}
