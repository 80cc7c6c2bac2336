import type { Account } from '../../schema/account.ts';
import type { Anchor, MergeDecision } from '../../schema/merge-decision.ts';

/** Decisions of people, as ties between accounts by their ids. */
export interface Constraints {
  readonly together: readonly Tie[];
  readonly apart: readonly Tie[];
}

export interface Tie {
  readonly one: string;
  readonly other: string;
  readonly decision: MergeDecision;
}

/**
 * Finds the accounts that decisions speak of. A decision on words that no account tells of, or on two stretches of one
 * account, ties nothing. Of several decisions on two accounts the last one holds (by its time, then its id).
 */
export function tieAccounts(accounts: readonly Account[], decisions: readonly MergeDecision[]): Constraints {
  const byArticle = Map.groupBy(accounts, ({ article }) => article);
  const ties = new Map<string, Tie>();
  for (const decision of [...decisions].sort(earlier)) {
    const one = accountAt(decision.one, byArticle);
    const other = accountAt(decision.other, byArticle);
    if (one === null || other === null || one === other) continue;
    const [first, second] = one < other ? [one, other] : [other, one];
    ties.set(JSON.stringify([first, second]), { one: first, other: second, decision });
  }
  const all = [...ties.values()];
  return {
    together: all.filter(({ decision }) => decision.kind === 'together'),
    apart: all.filter(({ decision }) => decision.kind === 'apart'),
  };
}

/** The account of the article whose claims cover most of the words; null where none touches them. */
function accountAt(
  { article, span }: Anchor,
  byArticle: ReadonlyMap<string, readonly Account[]>,
): string | null {
  let best: { readonly id: string; readonly covered: number } | null = null;
  for (const { id, spans } of byArticle.get(article) ?? []) {
    const covered = spans.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    );
    if (covered === 0 || (best && (best.covered > covered || (best.covered === covered && best.id < id))))
      continue;
    best = { id, covered };
  }
  return best?.id ?? null;
}

function earlier(one: MergeDecision, other: MergeDecision): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
