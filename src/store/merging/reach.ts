import { and, inArray, isNull, or } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { MergeDecision } from '../../schema/merge-decision.ts';
import type { Database } from '../database.ts';
import { accounts, mergeDecisions } from '../tables/merging.ts';
import { linkedTo } from './accounts.ts';
import type { AccountTie, IncidentMerger } from './port.ts';

/** Accounts that have to be grouped together, with the incidents that they were in, and what people decided on them. */
export interface Component {
  readonly accounts: ReadonlyMap<string, { readonly account: Account; readonly incident: string | null }>;
  readonly decisions: readonly MergeDecision[];
}

/** All accounts that can be reached from some by links and by decisions to keep together. */
export async function reach(
  database: Database,
  merger: IncidentMerger,
  from: Iterable<string>,
): Promise<Component> {
  const reached = new Map<string, { account: Account; incident: string | null }>();
  const decisions = new Map<string, MergeDecision>();
  let frontier = [...new Set(from)];
  while (frontier.length > 0) {
    const rows = await database.select().from(accounts).where(inArray(accounts.id, frontier));
    for (const { id, account, incident } of rows) reached.set(id, { account, incident });
    const made = await decisionsOn(
      database,
      rows.map(({ article }) => article),
    );
    for (const decision of made) decisions.set(decision.id, decision);
    const next = [
      ...(await linkedTo(
        database,
        rows.map(({ id }) => id),
      )),
      ...(await tiedTo(database, merger, made)).filter((pair) => pair.some((id) => reached.has(id))).flat(),
    ];
    frontier = [...new Set(next)].filter((id) => !reached.has(id));
  }
  return { accounts: reached, decisions: [...decisions.values()] };
}

/** What people decided on the accounts of some articles, and have not taken back. */
export async function decisionsOn(database: Database, articles: readonly string[]): Promise<MergeDecision[]> {
  if (articles.length === 0) return [];
  const rows = await database
    .select()
    .from(mergeDecisions)
    .where(
      and(
        isNull(mergeDecisions.undoneAt),
        or(
          inArray(mergeDecisions.oneArticle, [...articles]),
          inArray(mergeDecisions.otherArticle, [...articles]),
        ),
      ),
    );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    one: { article: row.oneArticle, span: { start: row.oneStart, end: row.oneEnd } },
    other: { article: row.otherArticle, span: { start: row.otherStart, end: row.otherEnd } },
    by: row.by,
    at: row.at.toISOString(),
    note: row.note,
  }));
}

/** Pairs of accounts that people put together. */
async function tiedTo(database: Database, merger: IncidentMerger, decisions: readonly MergeDecision[]) {
  const together = (await tiesOf(database, merger, decisions)).filter(
    ({ decision }) => decision.kind === 'together',
  );
  return together.map(({ one, other }) => [one, other]);
}

/** The accounts, as they are now, that decisions speak of. */
export async function tiesOf(
  database: Database,
  merger: IncidentMerger,
  decisions: readonly MergeDecision[],
): Promise<readonly AccountTie[]> {
  if (decisions.length === 0) return [];
  const articles = [...new Set(decisions.flatMap(({ one, other }) => [one.article, other.article]))];
  const rows = await database
    .select({ account: accounts.account })
    .from(accounts)
    .where(inArray(accounts.article, articles));
  return merger.ties(
    rows.map(({ account }) => account),
    decisions,
  );
}
