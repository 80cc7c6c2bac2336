import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Page, PageQuery } from '../../schema/page.ts';
import type { Change } from '../../schema/stored.ts';
import type { Database } from '../database.ts';
import { storable } from '../storable.ts';
import { changes } from '../tables/changes.ts';
import { cursorOf, NO_DAY, positionOf } from './cursor.ts';

/** Which lines of the log are wanted. */
export interface ChangeFilter {
  readonly subject?: string | undefined;
  readonly who?: string | undefined;
}

/** The log of who changed what. It can be read, and added to by the changes themselves; the database refuses all else. */
export class Changes {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Lines of the log, the latest first. */
  async list(filter: ChangeFilter, page: PageQuery): Promise<Page<Change>> {
    const rows = await changeListQuery(this.#database, filter, page);
    const shown = rows.slice(0, page.limit);
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({ ...row, at: row.at.toISOString() })),
      next: last ? cursorOf({ day: NO_DAY, sequence: last.id }) : null,
    };
  }
}

/** The query behind the log: one line more than a page holds. */
export function changeListQuery(database: Database, filter: ChangeFilter, { cursor, limit }: PageQuery) {
  const conditions: SQL[] = [];
  if (cursor !== undefined) conditions.push(sql`${changes.id} < ${positionOf(cursor).sequence}`);
  if (filter.subject !== undefined) conditions.push(eq(changes.subject, storable(filter.subject)));
  if (filter.who !== undefined) conditions.push(eq(changes.who, storable(filter.who)));
  return database
    .select()
    .from(changes)
    .where(and(...conditions))
    .orderBy(desc(changes.id))
    .limit(limit + 1);
}

/** Adds a line to the log, within the transaction of the change that it tells of. */
export async function logChange(
  transaction: Database,
  change: Omit<typeof changes.$inferInsert, 'id' | 'at'>,
): Promise<void> {
  await transaction.insert(changes).values(change);
}
