import { compareActors, compareMeans } from './actor-aspect.ts';
import type { Aspect, Collect, PreparedAccount } from './evidence.ts';
import { comparePlaces } from './place-aspect.ts';
import { comparePeople, compareTexts } from './text-aspect.ts';
import { compareDays } from './time-aspect.ts';
import { compareTolls } from './toll-aspect.ts';

/** How much each piece of evidence speaks for one incident (above 0) or against it, on the scale of log odds. */
export interface EvidenceWeights {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Whether two accounts tell of one incident, and why. */
export interface Decision {
  /** Log odds: above 0 they are held to tell of one incident. */
  readonly score: number;
  /** What speaks for it and what against, the strongest first. */
  readonly because: readonly string[];
  readonly against: readonly string[];
}

const aspects: readonly Aspect[] = [
  compareDays,
  comparePlaces,
  compareTolls,
  compareActors,
  compareMeans,
  comparePeople,
  compareTexts,
  ({ account: one }, { account: other }, collect) => {
    if (one.article === other.article) collect('article.same', 1, () => 'one article tells them apart');
  },
];

/** A piece of evidence that weighs less than this is no reason to name. */
const leastReason = 0.1;

/** Hands all evidence on two accounts to `collect`, the same whichever comes first. */
export function collectEvidence(one: PreparedAccount, other: PreparedAccount, collect: Collect): void {
  for (const aspect of aspects) aspect(one, other, collect);
}

/** How far two accounts speak for one incident, in log odds. */
export function scorePair(one: PreparedAccount, other: PreparedAccount, model: EvidenceWeights): number {
  let score = model.bias;
  collectEvidence(one, other, (name, amount) => {
    score += amount * (model.weights.get(name) ?? 0);
  });
  return score;
}

/** The same with reasons. */
export function explainPair(one: PreparedAccount, other: PreparedAccount, model: EvidenceWeights): Decision {
  const found: { readonly points: number; readonly words: string }[] = [];
  let score = model.bias;
  collectEvidence(one, other, (name, amount, words) => {
    const points = amount * (model.weights.get(name) ?? 0);
    score += points;
    if (words && Math.abs(points) >= leastReason) found.push({ points, words: words() });
  });
  found.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    score,
    because: found.filter(({ points }) => points > 0).map(({ words }) => words),
    against: found.filter(({ points }) => points < 0).map(({ words }) => words),
  };
}
