import type { Account } from '../../schema/account.ts';
import type { WordVector } from './vector.ts';

/** An account made ready to be compared with many others. */
export interface PreparedAccount {
  readonly account: Account;
  readonly text: WordVector;
  readonly title: WordVector;
  /** Words that are in no list of common ones. */
  readonly rareWords: ReadonlySet<string>;
  /** Pairs of capitalised words, each with how telling it is. */
  readonly names: ReadonlyMap<string, number>;
  readonly people: ReadonlySet<string>;
  readonly ages: ReadonlySet<number>;
  /** Days since 1970 of the first and the last day on which it can have happened; null where no day is known. */
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly published: number | null;
}

/**
 * Takes in one piece of evidence: its name, which the weights of `data/incidents/evidence.yaml` go by; how much of it there
 * is; and what it says in words, where it can be a reason.
 */
export type Collect = (name: string, amount: number, words?: () => string) => void;

/** One way in which two accounts may agree or differ: hands what it finds to `collect`. */
export type Aspect = (one: PreparedAccount, other: PreparedAccount, collect: Collect) => void;
