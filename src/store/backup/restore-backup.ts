import { createHash } from 'node:crypto';
import { getTableName, sql } from 'drizzle-orm';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../database.ts';
import { migrateDatabase, migrateUntil, newestMigration } from '../migrate.ts';
import { tables } from '../tables.ts';
import { type BackupEnd, type BackupHead, backedUp, writtenColumns } from './backed-up.ts';

const ROWS_AT_ONCE = 200;
const CHARACTERS_AT_ONCE = 8_000_000;

/**
 * Restores a backup into an empty store, all of it or nothing. One that was made by an earlier version is restored as it
 * was, and then brought up to date.
 *
 * @throws {Problem} `store.not-empty`, `store.bad-backup`, `store.newer`
 */
export async function restoreBackup(
  database: Database,
  lines: AsyncIterable<string>,
): Promise<BackupEnd['rows']> {
  await refuseFilled(database);
  const iterator = lines[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = headIn(first.done ? '' : first.value);
  const newest = await newestMigration(database);
  if (head.migration > newest)
    throw new Problem('store.newer', 'the backup is of a later version than this program knows');
  if (head.migration < newest) await goBack(database, head.migration);
  try {
    return await database.transaction(async (transaction) => {
      const rows = await restoreRows(transaction, first.value as string, iterator);
      for (const table of backedUp) await continueSequences(transaction, table);
      return rows;
    });
  } finally {
    await migrateDatabase(database);
  }
}

async function refuseFilled(database: Database): Promise<void> {
  for (const table of backedUp) {
    const { rows } = await database.execute(sql`select 1 from ${sql.identifier(table)} limit 1`);
    if (rows.length > 0) throw new Problem('store.not-empty', `there are rows in the table ${table}`);
  }
}

/** Makes the tables of an empty store as they were at an earlier migration. */
async function goBack(database: Database, migration: number): Promise<void> {
  for (const table of Object.values(tables))
    await database.execute(sql`drop table if exists ${sql.identifier(getTableName(table))} cascade`);
  await database.execute(sql`drop function if exists refuse_change cascade`);
  await database.execute(sql`drop function if exists note_transaction cascade`);
  await database.execute(sql`delete from drizzle.__drizzle_migrations`);
  await migrateUntil(database, migration);
}

async function restoreRows(
  transaction: Database,
  head: string,
  lines: AsyncIterator<string>,
): Promise<BackupEnd['rows']> {
  const hash = createHash('sha256').update(`${head}\n`);
  let table: string | null = null;
  let waiting: string[] = [];
  let size = 0;
  const insert = async () => {
    if (table !== null && waiting.length > 0) await insertRows(transaction, table, waiting);
    waiting = [];
    size = 0;
  };
  for (let { done, value } = await lines.next(); !done; { done, value } = await lines.next()) {
    const line = value as string;
    const end = endIn(line);
    if (end) {
      await insert();
      if (end.digest === hash.digest('hex')) return end.rows;
      throw new Problem('store.bad-backup', 'the backup is damaged: its digest is not that of its lines');
    }
    hash.update(`${line}\n`);
    const next = tableIn(line);
    if (next !== null) {
      await insert();
      table = next;
      continue;
    }
    waiting.push(line);
    size += line.length;
    if (waiting.length >= ROWS_AT_ONCE || size >= CHARACTERS_AT_ONCE) await insert();
  }
  throw new Problem('store.bad-backup', 'the backup is cut off: it has no end');
}

async function insertRows(transaction: Database, table: string, rows: readonly string[]): Promise<void> {
  const name = sql.identifier(table);
  const written = await writtenColumns(transaction, table);
  const columns = sql.join(
    written.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await transaction.execute(sql`
    insert into ${name} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${name}, ${`[${rows.join(',')}]`}::json)`);
}

/** Has the numbers that the database gives go on behind those that were restored. */
async function continueSequences(transaction: Database, table: string): Promise<void> {
  const { rows } = await transaction.execute<{ name: string }>(sql`
    select column_name::text as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_identity = 'YES'`);
  for (const { name } of rows) {
    await transaction.execute(sql`
      select setval(pg_get_serial_sequence(${table}, ${name}), coalesce(max(${sql.identifier(name)}), 0) + 1, false)
      from ${sql.identifier(table)}`);
  }
}

function headIn(line: string): BackupHead {
  const head = parsed(line) as Partial<BackupHead> | null;
  if (head?.dateline === 'backup' && head.form === 1 && typeof head.migration === 'number')
    return head as BackupHead;
  throw new Problem('store.bad-backup', 'the file does not begin as a backup of a store does');
}

/** The name in a line that begins a table. Rows of the store have no column `table`. */
function tableIn(line: string): string | null {
  if (!line.startsWith('{"table":')) return null;
  const { table } = parsed(line) as { readonly table: string };
  if (backedUp.includes(table)) return table;
  throw new Problem('store.bad-backup', `the backup holds a table that there is not: ${table}`);
}

function endIn(line: string): BackupEnd | null {
  return line.startsWith('{"rows":') ? (parsed(line) as BackupEnd) : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Problem('store.bad-backup', 'a line of the backup is no JSON');
  }
}
