import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { outdatedArticles } from '../tables/merging.ts';

/** The channel on which it is told that incidents are to be brought together anew. */
export const OUTDATED = 'dateline_outdated';

/** Notes that the claims of an article have changed, and tells those who bring incidents together. */
export async function markOutdated(transaction: Database, article: string): Promise<void> {
  await transaction.insert(outdatedArticles).values({ article }).onConflictDoNothing();
  await transaction.execute(sql`select pg_notify(${OUTDATED}, ${article})`);
}
