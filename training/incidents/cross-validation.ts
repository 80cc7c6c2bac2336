import type { Score } from '../../bench/benchmark.ts';
import { linkAccounts } from '../../bench/incidents/link.ts';
import { scoreLinks } from '../../bench/incidents/link-score.ts';
import type { WordWeights } from '../../src/incidents/account/word-weights.ts';
import { clusterAccounts } from '../../src/incidents/cluster/cluster.ts';
import { type EvidenceWeights, scorePair } from '../../src/incidents/compare/compare.ts';
import { prepareAccount } from '../../src/incidents/compare/prepare.ts';
import { createMerger, type Merger } from '../../src/incidents/merger.ts';
import type { Account } from '../../src/schema/account.ts';
import { learnEvidence } from './logistic.ts';
import type { AccountPair } from './pairs.ts';

/** The part of the incidents, 0 up to `parts`, that one falls into. */
function partOf(incident: string, parts: number): number {
  let hash = 0;
  for (let at = 0; at < incident.length; at++) hash = (Math.imul(hash, 31) + incident.charCodeAt(at)) >>> 0;
  return hash % parts;
}

/**
 * How well all accounts are brought together when every two are judged by weights that were learned without the part of
 * the incidents that either of them is of, with those that are set by hand: as hard as the whole, and nothing is judged by
 * what it was learned from.
 */
export function crossValidate(
  accounts: readonly Account[],
  incidents: readonly string[],
  pairs: readonly AccountPair[],
  { words, set }: { readonly words: WordWeights; readonly set: ReadonlyMap<string, number> },
  parts: number,
): Score[] {
  const partOfAccount = new Map(accounts.map(({ id }, at) => [id, partOf(incidents[at]!, parts)]));
  const learned = new Map<string, EvidenceWeights>();
  const weightsWithout = (one: number, other: number): EvidenceWeights => {
    const key = [one, other].sort().join();
    const known = learned.get(key) ?? learnWithout([one, other]);
    learned.set(key, known);
    return known;
  };
  const learnWithout = (out: readonly number[]): EvidenceWeights => {
    const { bias, weights } = learnEvidence(pairs.filter((pair) => isWithout(pair, out)));
    return { bias, weights: new Map([...weights, ...set]) };
  };
  const part = (position: number) => partOfAccount.get(accounts[position]!.id)!;
  const isWithout = ({ one, other }: AccountPair, out: readonly number[]) =>
    !out.includes(part(one)) && !out.includes(part(other));
  const prepared = new Map(accounts.map((account) => [account.id, prepareAccount(account, words)]));
  const base = createMerger({ words, evidence: { bias: 0, weights: new Map() }, parties: new Map() });
  const score = (one: Account, other: Account) => {
    const model = weightsWithout(partOfAccount.get(one.id)!, partOfAccount.get(other.id)!);
    return scorePair(prepared.get(one.id)!, prepared.get(other.id)!, model);
  };
  const cluster: Merger['cluster'] = (members, ties) => {
    const byId = new Map(members.map((account) => [account.id, account]));
    return clusterAccounts([...byId.keys()], (one, other) => score(byId.get(one)!, byId.get(other)!), ties);
  };
  return scoreLinks(incidents, linkAccounts(accounts, { ...base, score, cluster }));
}
