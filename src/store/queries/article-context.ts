import { inArray, sql } from 'drizzle-orm';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../database.ts';
import { articles } from '../tables/articles.ts';
import type { ClaimContext } from './claim-row.ts';

/** What of a stored article goes into the rows of its claims, and which coding stands. */
export interface ArticleContext extends ClaimContext {
  readonly coding: number | null;
  readonly isWithdrawn: boolean;
}

/** @throws {Problem} `store.not-found` */
export async function articleContext(database: Database, id: string): Promise<ArticleContext> {
  return the(id, await contextQuery(database, [id]));
}

/** The same, and others are kept from coding the article until the transaction ends. @throws {Problem} `store.not-found` */
export async function lockArticle(transaction: Database, id: string): Promise<ArticleContext> {
  return the(id, await contextQuery(transaction, [id]).for('update'));
}

/** The same of several, by their ids. */
export async function lockArticles(
  transaction: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleContext>> {
  const rows = await contextQuery(transaction, ids).for('update');
  return new Map(rows.map((row) => [row.id, contextOf(row)]));
}

function contextQuery(database: Database, ids: readonly string[]) {
  return database
    .select({
      id: articles.id,
      text: articles.text,
      details: articles.details,
      coding: articles.coding,
      isWithdrawn: sql<boolean>`${articles.withdrawnAt} is not null`,
      receivedOn: sql<string>`to_char(${articles.receivedAt} at time zone 'UTC', 'YYYY-MM-DD')`,
    })
    .from(articles)
    .where(inArray(articles.id, [...ids]))
    .orderBy(articles.id);
}

type ContextRow = Awaited<ReturnType<typeof contextQuery>>[number];

function the(id: string, [row]: readonly ContextRow[]): ArticleContext {
  if (!row) throw new Problem('store.not-found', `there is no article ${id}`);
  return contextOf(row);
}

function contextOf({ details: { publishedAt, publisher }, ...rest }: ContextRow): ArticleContext {
  return { ...rest, publishedAt, publisher };
}
