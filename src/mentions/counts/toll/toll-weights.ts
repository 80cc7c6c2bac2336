import type { CountMention } from '../count-mention.ts';

/**
 * How much one figure says about the toll of an article's main incident. Chosen on some two thousand news reports of
 * shootings whose tolls are known (docs/counts.md says how well they do); they hold for any report that leads with
 * what happened.
 */
export const tollWeights = {
  /** The article's first sentence, which is its headline. */
  headline: 1,
  /** The n-th sentence that tells of harm weighs 1 / (1 + n · decay). */
  decay: 0.7,
  /** A figure is a summing up; one person may be one of several. */
  kind: { figure: 1, person: 0.3, name: 0.6, pronoun: 0.4, people: 0.05 } satisfies Record<
    CountMention['kind'],
    number
  >,
  /** A sentence about another time or another incident, and what could happen. */
  background: 0.6,
  hypothetical: 0.2,
  /** A total outweighs the parts it holds: the weight grows with the logarithm of the figure. */
  killedSize: 0.12,
  injuredSize: 1.4,
  /** Less evidence than this is none. */
  killedLeast: 0.1,
  injuredLeast: 0.25,
  /** An article that tells much of the wounded and of a death in passing is not about the death. */
  killedShare: 0.1,
  /** A wounded person where someone died may be the one who died; another in the sentence of the death is not. */
  sameVictim: 0.2,
  otherVictim: 2,
} as const;
