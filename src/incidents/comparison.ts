import type { Claim } from '../schema/claim.ts';

/** How far two claims speak for one incident, with the reasons in words. Above 0 speaks for it, below against it. */
export interface Comparison {
  readonly score: number;
  readonly because: readonly string[];
}

/** One way in which two claims may agree or differ; null where it says nothing. */
export type Aspect = (one: Claim, other: Claim) => Comparison | null;

/** What the aspects say together. */
export function compareClaims(one: Claim, other: Claim, aspects: readonly Aspect[]): Comparison {
  const found = aspects.flatMap((aspect) => aspect(one, other) ?? []);
  return {
    score: found.reduce((sum, { score }) => sum + score, 0),
    because: found.filter(({ score }) => score > 0).flatMap(({ because }) => because),
  };
}
