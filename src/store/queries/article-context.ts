import { eq, sql } from 'drizzle-orm';
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
  return contextOf(id, await contextQuery(database, id));
}

/** The same, and others are kept from coding the article until the transaction ends. @throws {Problem} `store.not-found` */
export async function lockArticle(transaction: Database, id: string): Promise<ArticleContext> {
  return contextOf(id, await contextQuery(transaction, id).for('update'));
}

function contextQuery(database: Database, id: string) {
  return database
    .select({
      text: articles.text,
      details: articles.details,
      coding: articles.coding,
      isWithdrawn: sql<boolean>`${articles.withdrawnAt} is not null`,
      receivedOn: sql<string>`to_char(${articles.receivedAt} at time zone 'UTC', 'YYYY-MM-DD')`,
    })
    .from(articles)
    .where(eq(articles.id, id));
}

function contextOf(id: string, [row]: Awaited<ReturnType<typeof contextQuery>>): ArticleContext {
  if (!row) throw new Problem('store.not-found', `there is no article ${id}`);
  const { text, details, coding, receivedOn, isWithdrawn } = row;
  const { publishedAt, publisher } = details;
  return { id, text, publishedAt, publisher, coding, receivedOn, isWithdrawn };
}
