import { getTableName, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { tables } from '../tables.ts';

/** What signs people in for the moment is not worth keeping, and better not kept. */
const passing: ReadonlySet<string> = new Set(['session', 'verification']);

/** The tables that a backup holds, each behind those that it refers to. Jobs are not among them. */
export const backedUp: readonly string[] = Object.values(tables)
  .map((table) => getTableName(table))
  .filter((name) => !passing.has(name));

/** The columns of a table that are written, and not reckoned by the database itself. */
export async function writtenColumns(database: Database, table: string): Promise<string[]> {
  const { rows } = await database.execute<{ name: string }>(sql`
    select column_name::text as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER' and column_name <> 'changed'
    order by ordinal_position`);
  return rows.map(({ name }) => name);
}

/** The head of a backup: its first line. */
export interface BackupHead {
  readonly dateline: 'backup';
  readonly form: 1;
  /** The moment of the newest migration of the store that was backed up. */
  readonly migration: number;
  readonly at: string;
}

/** The last line of a backup: without it, the file is cut off. */
export interface BackupEnd {
  readonly rows: { readonly [table: string]: number };
  /** SHA-256 of all lines before, line ends included. */
  readonly digest: string;
}
