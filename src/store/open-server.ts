import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { Problem } from '../schema/problem.ts';
import type { Database, OpenDatabase } from './database.ts';
import { listenOnServer } from './listen-on-server.ts';
import { migrateDatabase } from './migrate.ts';
import { tables } from './tables.ts';

/** A database on a server, with the pool of connections to it. */
export interface ServerDatabase extends OpenDatabase {
  readonly kind: 'server';
  readonly pool: pg.Pool;
  readonly url: string;
}

/** Any fixed number will do, as long as nothing else on the same database takes it. */
const MIGRATION_LOCK = 7_305_221;
const CONNECTIONS = 10;

/**
 * Opens a database on a PostgreSQL server and brings its tables up to date. Many processes may have it open; only one
 * at a time brings it up to date.
 *
 * @throws {Problem} `store.unreachable`, `store.newer`
 */
export async function openServer(url: string): Promise<ServerDatabase> {
  const where = withoutSecrets(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'dateline',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that the server ends while idle is dropped by the pool; the next query opens another.
  pool.on('error', () => {});
  try {
    const client = await pool.connect().catch((error) => {
      throw new Problem('store.unreachable', `${where}: ${reasonOf(error)}`);
    });
    const database = drizzle(pool, { schema: tables }) as unknown as Database;
    try {
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await migrateDatabase(database);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
      client.release();
    }
    const listen: OpenDatabase['listen'] = (channel, heard) => listenOnServer(url, channel, heard);
    return { database, kind: 'server', where, pool, url, listen, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** The address without its password, and without its parameters, among which one may stand too. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return 'the database';
  const shown = new URL(url);
  shown.password = '';
  shown.search = '';
  return shown.href;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
