import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { accounts, outdatedArticles } from '../tables/merging.ts';
import { renewAccounts } from './accounts.ts';
import type { IncidentMerger } from './port.ts';
import { regroup } from './regroup.ts';

/** Any fixed number will do, as long as nothing else on the same database takes it. */
const MERGING_LOCK = 7_305_222;
const ARTICLES_AT_ONCE = 20;

/** Only one at a time brings incidents together: what two did at once of one component would depend on who came first. */
export async function lockMerging(transaction: Database): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${MERGING_LOCK})`);
}

/**
 * Brings the incidents of all articles together whose claims have changed, some articles in one transaction.
 *
 * @returns how many articles that were
 */
export async function mergeOutdated(database: Database, merger: IncidentMerger): Promise<number> {
  let sum = 0;
  for (;;) {
    const count = await database.transaction((transaction) => mergeSome(transaction, merger));
    sum += count;
    if (count < ARTICLES_AT_ONCE) return sum;
  }
}

async function mergeSome(transaction: Database, merger: IncidentMerger): Promise<number> {
  await lockMerging(transaction);
  // Articles that somebody is changing are left: when they are changed, that is told.
  const outdated = await transaction
    .select({ article: outdatedArticles.article })
    .from(outdatedArticles)
    .orderBy(outdatedArticles.since, outdatedArticles.article)
    .limit(ARTICLES_AT_ONCE)
    .for('update', { skipLocked: true });
  await mergeArticles(
    transaction,
    merger,
    outdated.map(({ article }) => article),
  );
  return outdated.length;
}

async function mergeArticles(
  transaction: Database,
  merger: IncidentMerger,
  articles: readonly string[],
): Promise<void> {
  if (articles.length === 0) return;
  await transaction.delete(outdatedArticles).where(inArray(outdatedArticles.article, [...articles]));
  const changes = await renewAccounts(transaction, merger, articles);
  const companions = await transaction
    .select({ id: accounts.id, incident: accounts.incident })
    .from(accounts)
    .where(inArray(accounts.incident, [...changes.shaken]));
  const from = new Set([...changes.touched, ...companions.map(({ id }) => id)]);
  await regroup(transaction, merger, from, changes);
}
