import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { outdatedArticles } from '../tables/merging.ts';

/** The channel on which it is told that incidents are to be brought together anew. */
export const OUTDATED = 'dateline_outdated';

/**
 * Notes that the claims of some articles change, and tells those who bring incidents together. It has to come before the
 * transaction locks anything else: the notes are locked until it ends, so that those who bring incidents together leave
 * these articles until the change is there, and neither waits for what the other holds.
 */
export async function markOutdated(transaction: Database, articles: readonly string[]): Promise<void> {
  await transaction
    .insert(outdatedArticles)
    .values(articles.toSorted().map((article) => ({ article })))
    .onConflictDoUpdate({ target: outdatedArticles.article, set: { since: sql`now()` } });
  await transaction.execute(sql`select pg_notify(${OUTDATED}, '')`);
}
