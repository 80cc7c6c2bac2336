import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { newestMigration } from '../migrate.ts';
import { type BackupEnd, type BackupHead, backedUp, writtenColumns } from './backed-up.ts';

const ROWS_AT_ONCE = 200;

/**
 * The whole store as lines of JSON, as it is at one moment however long it takes: a head, then for each table its name and
 * its rows, then an end with the counts and a digest. The form is the same for both kinds of database.
 */
export async function writeBackup(
  database: Database,
  write: (line: string) => Promise<void>,
): Promise<BackupEnd> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  const put = async (line: string) => {
    hash.update(`${line}\n`);
    await write(`${line}\n`);
  };
  await database.transaction(
    async (transaction) => {
      await put(JSON.stringify(await headOf(transaction)));
      for (const table of backedUp) {
        await put(JSON.stringify({ table }));
        rows[table] = await writeRows(transaction, table, put);
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  const end = { rows, digest: hash.digest('hex') };
  await write(`${JSON.stringify(end)}\n`);
  return end;
}

async function headOf(database: Database): Promise<BackupHead> {
  const migration = await newestMigration(database);
  return { dateline: 'backup', form: 1, migration, at: new Date().toISOString() };
}

async function writeRows(
  transaction: Database,
  table: string,
  put: (line: string) => Promise<void>,
): Promise<number> {
  const columns = (await writtenColumns(transaction, table)).map((name) => sql.identifier(name));
  const rows = sql`select ${sql.join(columns, sql`, `)} from ${sql.identifier(table)}`;
  await transaction.execute(
    sql`declare backup_rows no scroll cursor for select row_to_json(r)::text as line from (${rows}) r`,
  );
  let count = 0;
  for (;;) {
    const fetched = await transaction.execute<{ line: string }>(
      sql.raw(`fetch ${ROWS_AT_ONCE} from backup_rows`),
    );
    for (const { line } of fetched.rows) await put(line);
    count += fetched.rows.length;
    if (fetched.rows.length < ROWS_AT_ONCE) break;
  }
  await transaction.execute(sql`close backup_rows`);
  return count;
}
