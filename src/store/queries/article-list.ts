import { and, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { ArticleFilter } from '../../schema/claim-filter.ts';
import type { Page, PageQuery } from '../../schema/page.ts';
import type { Resemblance } from '../../schema/resemblance.ts';
import type { ArticleSummary } from '../../schema/stored.ts';
import type { Database } from '../database.ts';
import { storable } from '../storable.ts';
import { articles } from '../tables/articles.ts';
import { cursorOf, NO_DAY, positionOf } from './cursor.ts';
import { Resemblances } from './resemblances.ts';

/** One page of the articles that a filter leaves, the latest receipt first. */
export async function articlePage(
  database: Database,
  filter: ArticleFilter,
  page: PageQuery,
): Promise<Page<ArticleSummary>> {
  const rows = await articleListQuery(database, filter, page);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  const resembled = await new Resemblances(database).of(shown.map(({ id }) => id));
  return {
    items: shown.map((row) => summaryOf(row, resembled.get(row.id) ?? null)),
    next: last ? cursorOf({ day: NO_DAY, sequence: last.sequence }) : null,
  };
}

/** The query behind the list of articles: one row more than a page holds, to see whether another page follows. */
export function articleListQuery(database: Database, filter: ArticleFilter, { cursor, limit }: PageQuery) {
  const conditions: SQL[] = [isNull(articles.withdrawnAt)];
  if (cursor !== undefined) conditions.push(sql`${articles.sequence} < ${positionOf(cursor).sequence}`);
  if (filter.publisher) conditions.push(inArray(articles.publisher, storable(filter.publisher)));
  if (filter.language) conditions.push(inArray(articles.language, storable(filter.language)));
  if (filter.from) conditions.push(gte(articles.publishedOn, filter.from));
  if (filter.to) conditions.push(lte(articles.publishedOn, filter.to));
  if (filter.text) {
    conditions.push(sql`${articles.search} @@ websearch_to_tsquery('english', ${storable(filter.text)})`);
  }
  return database
    .select({
      id: articles.id,
      sequence: articles.sequence,
      details: articles.details,
      receivedAt: articles.receivedAt,
      coding: articles.coding,
      claims: articles.claims,
    })
    .from(articles)
    .where(and(...conditions))
    .orderBy(sql`${articles.sequence} desc nulls last`)
    .limit(limit + 1);
}

function summaryOf(
  row: Awaited<ReturnType<typeof articleListQuery>>[number],
  resembles: Resemblance | null,
): ArticleSummary {
  const { removed: _, ...details } = row.details;
  return {
    id: row.id,
    ...details,
    receivedAt: row.receivedAt.toISOString(),
    coded: row.coding !== null,
    claims: row.claims,
    resembles,
  };
}
