import type { CountOf } from '../../schema/count.ts';
import type { Counted } from './counted.ts';

/** A count before it is quoted. `partOf` is the index of its total among the drafts of the sentence. */
export interface Draft {
  readonly what: CountOf;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly trigger: number;
  readonly agent: number | null;
  readonly counted: Counted;
  readonly partOf: number | null;
  /** It tells of some of those whom an earlier sentence counted. */
  readonly ofEarlier: boolean;
  readonly negated: boolean;
}
