import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { tables } from './tables.ts';

interface Rows<Row> {
  readonly rows: Row[];
}

interface RowsOf extends PgQueryResultHKT {
  readonly type: Rows<this['row']>;
}

/** PostgreSQL through Drizzle, embedded or on a server, or a transaction on either: the dialect is one. */
export type Database = PgDatabase<RowsOf, typeof tables>;

/** What ends a listening. */
export interface Listening {
  stop(): Promise<void>;
}

/** An open database. `close` waits for what is under way. */
export interface OpenDatabase {
  readonly database: Database;
  readonly kind: 'embedded' | 'server';
  /** Where it is, without secrets, for messages. */
  readonly where: string;
  /**
   * Hears what is sent on a channel (`pg_notify`) by any process, from when this resolves until `stop` is called. What is
   * sent while the connection is lost is missed; it is made again by itself.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<Listening>;
  close(): Promise<void>;
}
