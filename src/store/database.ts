import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { tables } from './tables.ts';

interface Rows<Row> {
  readonly rows: readonly Row[];
}

interface RowsOf extends PgQueryResultHKT {
  readonly type: Rows<this['row']>;
}

/** PostgreSQL through Drizzle, embedded or on a server, or a transaction on either: the dialect is one. */
export type Database = PgDatabase<RowsOf, typeof tables>;

/** An open database. `close` waits for what is under way. */
export interface OpenDatabase {
  readonly database: Database;
  readonly kind: 'embedded' | 'server';
  /** Where it is, without secrets, for messages. */
  readonly where: string;
  close(): Promise<void>;
}
