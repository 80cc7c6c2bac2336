import type { Account } from '../../schema/account.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { Constraints } from '../cluster/constraints.ts';
import type { Merger } from '../merger.ts';

/**
 * Why each account but the first belongs to the incident: of those published before it, the one that it has most in common
 * with, and what they have in common; or the person who put it there.
 *
 * @param accounts of one incident, the earliest published first
 */
export function mergeReasons(
  accounts: readonly Account[],
  ties: Constraints,
  merger: Pick<Merger, 'score' | 'compare'>,
): MergedIncident['merged'] {
  return accounts.slice(1).map((account, index) => {
    const before = accounts.slice(0, index + 1);
    const claim = account.claims[0] ?? '';
    const decided = decidedWith(account, before, ties);
    if (decided) return { claim, account: account.id, ...decided, score: null };
    const closest = before.reduce((best, other) =>
      merger.score(account, other) > merger.score(account, best) ? other : best,
    );
    const { score, because } = merger.compare(account, closest);
    return { claim, because: because.join('; '), account: account.id, with: closest.id, score };
  });
}

function decidedWith(
  { id }: Account,
  before: readonly Account[],
  { together }: Constraints,
): { readonly with: string; readonly because: string } | null {
  for (const { one, other, decision } of together) {
    const partner = one === id ? other : other === id ? one : null;
    if (partner === null || !before.some((account) => account.id === partner)) continue;
    const note = decision.note === null ? '' : `: ${decision.note}`;
    return { with: partner, because: `put together by ${decision.by}${note}` };
  }
  return null;
}
