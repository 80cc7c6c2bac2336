import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../schema/claim.ts';
import { matchClaims } from './match-claims.ts';

/** What a later reading of an article changes in an earlier one. */
export interface CodingDifference {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly changed: readonly {
    readonly before: Claim;
    readonly after: Claim;
    readonly fields: readonly string[];
  }[];
  readonly same: number;
}

/** What says where a claim was read rather than what it says. */
const incidental: ReadonlySet<string> = new Set(['id', 'foundBy', 'sentence']);

/** Compares two readings of one article, claim by claim. */
export function compareCodings(earlier: readonly Claim[], later: readonly Claim[]): CodingDifference {
  const matches = matchClaims(earlier, later);
  const matched = new Set(matches);
  const pairs = later.flatMap((after, index) => {
    const match = matches[index]!;
    return match === null ? [] : [{ before: earlier[match]!, after }];
  });
  const changed = pairs
    .map((pair) => ({ ...pair, fields: changedFields(pair.before, pair.after) }))
    .filter(({ fields }) => fields.length > 0);
  return {
    added: later.filter((_, index) => matches[index] === null),
    removed: earlier.filter((_, index) => !matched.has(index)),
    changed,
    same: pairs.length - changed.length,
  };
}

/** The names of the parts in which two claims differ, those aside that say where and how they were read. */
export function changedFields(before: Claim, after: Claim): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const held = (claim: Claim, name: string) => claim[name as keyof Claim];
  return [...names].filter(
    (name) => !incidental.has(name) && !isDeepStrictEqual(held(before, name), held(after, name)),
  );
}
