import { setImmediate as otherWork } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import type { Changes } from './catalogue.ts';
import type { Entry } from './entry.ts';

/** What every row of a table that the catalogue follows has. */
export interface StoredRow extends Record<string, unknown> {
  readonly id: string;
  readonly current: boolean;
  readonly sort_day: string;
  readonly sequence: string | number;
}

/** A table as the catalogue reads it; `columns` name it `t`. */
export interface FollowedTable<Row extends StoredRow> {
  readonly name: SQL;
  readonly columns: SQL;
  readonly entryOf: (row: Row) => Entry;
}

/** Few enough that requests that come meanwhile are answered between two readings: the embedded database runs in this very thread. */
const ROWS_AT_ONCE = 500;

/**
 * The oldest transaction that was not yet over. Whatever is written later carries its number or a higher one in the column
 * `changed`, so that reading on from there misses nothing, though transactions end in another order than they begin.
 */
const oldestOpen = sql`pg_snapshot_xmin(pg_current_snapshot())::text`;

/** Reads every row that is current, some at a time. */
export async function readAll<Row extends StoredRow>(
  database: Database,
  { name, columns, entryOf }: FollowedTable<Row>,
): Promise<Changes> {
  const now = await database.execute<{ until: string }>(sql`select ${oldestOpen} as until`);
  const entries: Entry[] = [];
  for (let last = ''; ; ) {
    const { rows } = await database.execute<Row>(sql`
      select t.id, t.current, t.sort_day::text, t.sequence, ${columns} from ${name} t
      where t.id > ${last} and t.current order by t.id limit ${ROWS_AT_ONCE}`);
    for (const row of rows) entries.push(entryOf(row));
    if (rows.length < ROWS_AT_ONCE) break;
    await otherWork();
    last = rows.at(-1)!.id;
  }
  return { entries, gone: [], until: now.rows[0]!.until };
}

/** Reads the rows that were written since `after`. */
export async function readSince<Row extends StoredRow>(
  database: Database,
  { name, columns, entryOf }: FollowedTable<Row>,
  after: string,
): Promise<Changes> {
  const { rows } = await database.execute<Row & { until: string; id: string | null }>(sql`
    select now.until, t.id, t.current, t.sort_day::text, t.sequence, ${columns}
    from (select ${oldestOpen} as until) now left join ${name} t on t.changed >= ${after}::xid8`);
  const entries: Entry[] = [];
  const gone: string[] = [];
  for (const row of rows) {
    if (row.id === null) continue;
    if (row.current) entries.push(entryOf(row));
    else gone.push(row.id);
  }
  return { entries, gone, until: rows[0]!.until };
}
