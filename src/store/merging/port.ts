import type { Account } from '../../schema/account.ts';
import type { MergeDecision } from '../../schema/merge-decision.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { Record } from '../../schema/record.ts';

/** Two accounts that a person put together or kept apart. */
export interface AccountTie {
  readonly one: string;
  readonly other: string;
  readonly decision: MergeDecision;
}

/**
 * What the store asks of those who know when two reports tell of one incident. All of it depends on what is given alone,
 * so that workers who do it in another order come to the same.
 */
export interface IncidentMerger {
  /** What a record tells, as one account of each of its incidents; its claims go by the ids that the store gave them. */
  accountsOf(record: Record): readonly Account[];
  /** Two accounts are compared if, and only if, they share a key. */
  keysOf(account: Account): readonly string[];
  /** Above 0 where two accounts speak for one incident. */
  score(one: Account, other: Account): number;
  /** Accounts into groups that tell of one incident each, by their ids. */
  cluster(accounts: readonly Account[], decisions: readonly MergeDecision[]): readonly (readonly string[])[];
  /** Which accounts decisions speak of. */
  ties(accounts: readonly Account[], decisions: readonly MergeDecision[]): readonly AccountTie[];
  /** One incident out of the accounts that tell of it. */
  fold(accounts: readonly Account[], decisions: readonly MergeDecision[]): MergedIncident;
}
