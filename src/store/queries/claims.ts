import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ClaimFilter } from '../../schema/claim-filter.ts';
import type { Page, PageQuery } from '../../schema/page.ts';
import { Problem } from '../../schema/problem.ts';
import type { ReviewedClaim, StoredClaim } from '../../schema/stored.ts';
import type { Database } from '../database.ts';
import { articles } from '../tables/articles.ts';
import { claims, reviews } from '../tables/claims.ts';
import { claimConditions } from './claim-filters.ts';
import { cursorOf, positionOf } from './cursor.ts';

/** Claims of all articles, as they stand. */
export class Claims {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Claims that a filter leaves, by the day of the event (else of publication, else of receipt), the latest first. */
  async list(filter: ClaimFilter, page: PageQuery): Promise<Page<StoredClaim>> {
    const rows = await claimListQuery(this.#database, filter, page);
    const shown = rows.slice(0, page.limit);
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(storedClaim),
      next: last ? cursorOf({ day: last.sortDay, sequence: last.sequence }) : null,
    };
  }

  /** The claims of these ids, in their order; those that are not there are left out. */
  async byIds(ids: readonly string[]): Promise<readonly StoredClaim[]> {
    const rows = await claimRows(this.#database).where(inArray(claims.id, [...ids]));
    const found = new Map(rows.map((row) => [row.id, storedClaim(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Which parts of which of these claims people have put right. */
  async correctedParts(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.#database
      .select({ claim: reviews.claim, correction: reviews.correction })
      .from(reviews)
      .where(inArray(reviews.claim, [...ids]));
    return new Map(rows.map(({ claim, correction }) => [claim, Object.keys(correction ?? {})]));
  }

  /** @throws {Problem} `store.not-found` */
  async read(id: string): Promise<ReviewedClaim> {
    const [[row], [decision]] = await Promise.all([
      claimRows(this.#database).where(eq(claims.id, id)),
      this.#database.select().from(reviews).where(eq(reviews.claim, id)),
    ]);
    if (!row) throw new Problem('store.not-found', `there is no claim ${id}`);
    const { state, correction, note, by, at } = decision ?? {};
    return {
      ...storedClaim(row),
      coded: row.coded ?? row.claim,
      decision:
        state && at
          ? { state, correction: correction ?? null, note: note!, by: by!, at: at.toISOString() }
          : null,
    };
  }
}

/** The query behind the list of claims: one row more than a page holds, to see whether another page follows. */
export function claimListQuery(database: Database, filter: ClaimFilter, { cursor, limit }: PageQuery) {
  const conditions = claimConditions(filter);
  if (cursor !== undefined) {
    const { day, sequence } = positionOf(cursor);
    conditions.push(sql`(${claims.sortDay}, ${claims.sequence}) < (${day}::date, ${sequence}::bigint)`);
  }
  return claimRows(database)
    .where(and(...conditions))
    .orderBy(sql`${claims.sortDay} desc nulls last`, sql`${claims.sequence} desc nulls last`)
    .limit(limit + 1);
}

function claimRows(database: Database) {
  return database
    .select({
      id: claims.id,
      sequence: claims.sequence,
      sortDay: claims.sortDay,
      article: claims.article,
      details: articles.details,
      incident: claims.incident,
      version: claims.version,
      review: claims.review,
      outcome: claims.outcome,
      sentence: claims.sentence,
      coded: claims.coded,
      claim: claims.claim,
    })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.article));
}

function storedClaim(row: Awaited<ReturnType<typeof claimListQuery>>[number]): StoredClaim {
  const { id, article, details, incident, version, review, outcome, sentence, claim } = row;
  const { title, publisher, publishedAt } = details;
  return { id, article, title, publisher, publishedAt, incident, version, review, outcome, sentence, claim };
}
