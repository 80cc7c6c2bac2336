import type { Account } from '../schema/account.ts';
import type { MergedIncident } from '../schema/merged-incident.ts';
import type { Record } from '../schema/record.ts';
import { type AccountNames, accountsOf } from './account/accounts-of.ts';
import { blockingKeys } from './blocking-keys.ts';
import { candidatePairs } from './cluster/candidate-pairs.ts';
import { clusterAccounts } from './cluster/cluster.ts';
import type { Constraints } from './cluster/constraints.ts';
import { linkedParts } from './cluster/linked-parts.ts';
import { type Decision, explainPair, scorePair } from './compare/compare.ts';
import type { PreparedAccount } from './compare/evidence.ts';
import { prepareAccount } from './compare/prepare.ts';
import { foldAccounts } from './fold/fold.ts';
import type { IncidentKnowledge } from './knowledge.ts';

/**
 * Brings accounts together. Everything it says depends on the accounts given and on nothing else, neither on what it was
 * asked before nor on their order, so that a store may ask it piece by piece.
 */
export interface Merger {
  /** What an article tells, as one account of each of its incidents. */
  accountsOf(record: Record, names?: AccountNames): Account[];
  /** The keys to index an account by: two accounts are candidates if, and only if, they share one. */
  keysOf(account: Account): string[];
  /** Log odds that two candidates tell of one incident: above 0 they are linked. */
  score(one: Account, other: Account): number;
  /** The same with reasons in words. */
  compare(one: Account, other: Account): Decision;
  /**
   * Accounts into groups that tell of one incident each, as sorted ids. `accounts` must hold, with each account, all that
   * can be reached from it by links (candidates with a score above 0) and by decisions to keep together; `ties` is what
   * people decided on them (`tieAccounts`).
   */
  cluster(accounts: readonly Account[], ties: Constraints): (readonly string[])[];
  /** One incident out of the accounts that tell of it. */
  fold(accounts: readonly Account[], ties: Constraints): MergedIncident;
}

/** So many accounts are compared each with each; a larger connected part is first cut where its links are weakest. */
const largestPart = 1000;

export function createMerger({ words, evidence, parties }: IncidentKnowledge): Merger {
  const prepared = new WeakMap<Account, PreparedAccount>();
  const ready = (account: Account): PreparedAccount => {
    const known = prepared.get(account) ?? prepareAccount(account, words);
    prepared.set(account, known);
    return known;
  };
  const inOrder = (one: Account, other: Account) =>
    (one.id < other.id ? [one, other] : [other, one]) as [Account, Account];
  const score = (one: Account, other: Account) => {
    const [first, second] = inOrder(one, other);
    return scorePair(ready(first), ready(second), evidence);
  };
  const compare = (one: Account, other: Account) => {
    const [first, second] = inOrder(one, other);
    return explainPair(ready(first), ready(second), evidence);
  };
  return {
    accountsOf: (record, names) => accountsOf(record, { words, parties }, names),
    keysOf: (account) => blockingKeys(account, words),
    score,
    compare,
    cluster: (accounts, ties) => {
      const byId = new Map(accounts.map((account) => [account.id, account]));
      const ids = [...byId.keys()].sort();
      const scoreOf = (one: string, other: string) => score(byId.get(one)!, byId.get(other)!);
      if (ids.length <= largestPart) return clusterAccounts(ids, scoreOf, ties);
      const keysOf = (id: string) => blockingKeys(byId.get(id)!, words);
      const links = candidatePairs(ids, keysOf).map(([one, other]) => ({
        one,
        other,
        score: scoreOf(one, other),
      }));
      const parts = linkedParts(ids, links, ties.together, largestPart);
      return parts.flatMap((part) => clusterAccounts(part, scoreOf, ties));
    },
    fold: (accounts, ties) => foldAccounts(accounts, ties, { score, compare }),
  };
}
