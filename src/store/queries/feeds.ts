import { randomUUID } from 'node:crypto';
import { and, eq, lte, sql } from 'drizzle-orm';
import type { Feed } from '../../schema/import.ts';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../database.ts';
import { digest } from '../digest.ts';
import { storable } from '../storable.ts';
import { feeds } from '../tables/imports.ts';
import { logChange } from './changes.ts';
import type { Authored } from './reviews.ts';

const LONGEST_WAIT_MINUTES = 24 * 60;

/** Feeds: addresses that are read again and again. */
export class Feeds {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a feed, or gives the one of that address. It is due at once. */
  async add(url: string, everyMinutes: number, who: string): Promise<string> {
    const values = storable({ id: `feed:${randomUUID()}`, url, key: digest(url), everyMinutes, by: who });
    return this.#database.transaction(async (transaction) => {
      const [added] = await transaction
        .insert(feeds)
        .values(values)
        .onConflictDoNothing()
        .returning({ id: feeds.id });
      if (!added) {
        const [there] = await transaction
          .select({ id: feeds.id })
          .from(feeds)
          .where(eq(feeds.key, values.key));
        return there!.id;
      }
      const after = { url: values.url, everyMinutes };
      await logChange(transaction, { who, action: 'feed-add', subject: added.id, version: 1, after });
      return added.id;
    });
  }

  /** Changes how often a feed is read, or whether at all. @throws {Problem} `store.not-found`, `store.version-conflict` */
  async change(
    id: string,
    change: { readonly everyMinutes?: number; readonly active?: boolean },
    { who, version }: Authored,
  ): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      const [row] = await transaction
        .select()
        .from(feeds)
        .where(eq(feeds.id, storable(id)))
        .for('update');
      if (!row) throw new Problem('store.not-found', `there is no feed ${id}`);
      if (row.version !== version) {
        throw new Problem('store.version-conflict', `${id} is at version ${row.version}, not ${version}`, id);
      }
      const { everyMinutes = row.everyMinutes, active = row.active } = change;
      const next = { everyMinutes, active, version: version + 1, nextAt: sql`now()` };
      await transaction.update(feeds).set(next).where(eq(feeds.id, id));
      const before = { everyMinutes: row.everyMinutes, active: row.active };
      const after = { everyMinutes, active };
      await logChange(transaction, {
        who,
        action: 'feed-change',
        subject: id,
        version: version + 1,
        before,
        after,
      });
      return version + 1;
    });
  }

  async list(): Promise<readonly Feed[]> {
    const rows = await this.#database.select().from(feeds).orderBy(feeds.id);
    return rows.map(({ key: _, memory: __, checkedAt, nextAt, ...feed }) => {
      return { ...feed, checkedAt: checkedAt?.toISOString() ?? null, nextAt: nextAt.toISOString() };
    });
  }

  /** Feeds that are due, each put off so that no other asks for it meanwhile. */
  async takeDue(): Promise<readonly { readonly id: string; readonly url: string; readonly by: string }[]> {
    return this.#database
      .update(feeds)
      .set({ nextAt: sql`now() + make_interval(mins => ${feeds.everyMinutes})` })
      .where(and(lte(feeds.nextAt, sql`now()`), sql`${feeds.active}`))
      .returning({ id: feeds.id, url: feeds.url, by: feeds.by });
  }

  /** What the reader of a feed wanted to have back. */
  async memory(id: string): Promise<unknown> {
    const [row] = await this.#database.select({ memory: feeds.memory }).from(feeds).where(eq(feeds.id, id));
    return row?.memory ?? null;
  }

  /** Notes how a reading went. After each failure in a row, the wait doubles, up to a day. */
  async checked(
    id: string,
    outcome: { readonly memory: unknown } | { readonly problem: string },
  ): Promise<void> {
    const failed = 'problem' in outcome;
    await this.#database
      .update(feeds)
      .set({
        checkedAt: sql`now()`,
        problem: failed ? storable(outcome.problem) : null,
        failures: failed ? sql`${feeds.failures} + 1` : 0,
        ...(failed
          ? {
              nextAt: sql`now() + make_interval(mins => least(${LONGEST_WAIT_MINUTES}, ${feeds.everyMinutes} * power(2, least(${feeds.failures} + 1, 10))::int))`,
            }
          : { memory: storable(outcome.memory) }),
      })
      .where(eq(feeds.id, id));
  }
}
