import { and, inArray, isNull, or } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { MergeDecision } from '../../schema/merge-decision.ts';
import type { Database } from '../database.ts';
import { accounts, mergeDecisions } from '../tables/merging.ts';
import { linksOf } from './accounts.ts';
import type { AccountTie, IncidentMerger } from './port.ts';

/** Accounts that have to be grouped together, with the incidents that they were in, and what people decided on them. */
export interface Component {
  readonly accounts: ReadonlyMap<string, { readonly account: Account; readonly incident: string | null }>;
  readonly decisions: readonly MergeDecision[];
}

/**
 * All accounts that can be reached from some by links and by decisions to keep together, each connected part by itself, in
 * the order of their first accounts.
 */
export async function reach(
  database: Database,
  merger: IncidentMerger,
  from: Iterable<string>,
): Promise<Component[]> {
  const reached = new Map<string, typeof accounts.$inferSelect>();
  const decisions = new Map<string, MergeDecision>();
  const pairs: (readonly [string, string])[] = [];
  let frontier = [...new Set(from)];
  while (frontier.length > 0) {
    const rows = await database.select().from(accounts).where(inArray(accounts.id, frontier));
    for (const row of rows) reached.set(row.id, row);
    const made = await decisionsOn(
      database,
      rows.map(({ article }) => article),
    );
    for (const decision of made) decisions.set(decision.id, decision);
    const links = await linksOf(
      database,
      rows.map(({ id }) => id),
    );
    const ties = await tiedTo(database, merger, made);
    const found = [...links, ...ties].map(({ one, other }) => [one, other] as const);
    const leading = found.filter((pair) => pair.some((id) => reached.has(id)));
    pairs.push(...leading);
    frontier = [...new Set(leading.flat())].filter((id) => !reached.has(id));
  }
  return connectedParts([...reached.keys()], pairs).map((ids): Component => {
    const part = new Map(ids.map((id) => [id, reached.get(id)!]));
    const articles = new Set([...part.values()].map(({ article }) => article));
    const isOnPart = ({ one, other }: MergeDecision) =>
      articles.has(one.article) || articles.has(other.article);
    return { accounts: part, decisions: [...decisions.values()].filter(isOnPart) };
  });
}

/** What is connected by pairs, with what is connected to nothing; the first of each part stands first, in the order given. */
function connectedParts(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const partOf = new Map(ids.map((id) => [id, [id]]));
  for (const [one, other] of pairs) {
    const [part, joining] = [partOf.get(one), partOf.get(other)];
    if (!part || !joining || part === joining) continue;
    const [larger, smaller] = part.length >= joining.length ? [part, joining] : [joining, part];
    larger.push(...smaller);
    for (const id of smaller) partOf.set(id, larger);
  }
  return [...new Set(partOf.values())];
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
  return (await tiesOf(database, merger, decisions)).filter(({ decision }) => decision.kind === 'together');
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
