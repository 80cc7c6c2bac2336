import type { SpanGroup } from './groups.ts';
import type { LinearModel } from './linear-model.ts';
import { type Evidence, rankingFeatures, rankingVector } from './ranking-features.ts';

/** How the names of one article are resolved together. */
export interface Resolution {
  /** For each group, how likely each of its sites is meant; sums to 1. */
  readonly beliefs: readonly Float64Array[];
  /** For each group, the feature vectors of its sites in the last round. */
  readonly vectors: readonly (readonly Float64Array[])[];
}

/** How often every name looks again at what the others came to mean. */
const rounds = 3;

/** Candidates whose belief is lower than this are no evidence for other names. */
const leastBelief = 0.1;

/** Of a list of thousands of places only so many are heard, which keeps the time within bounds. */
const mostEvidence = 300;

/** Weights of a ranking model in the order of `rankingFeatures`. */
export function rankingWeights(model: LinearModel): Float64Array {
  return Float64Array.from(rankingFeatures, (feature) => model.weights[feature] ?? 0);
}

/** Before the others are heard: what population alone says, with areas and countries taken at face value. */
export function firstBeliefs(groups: readonly SpanGroup[]): Float64Array[] {
  return groups.map(({ sites }) => normalised(Float64Array.from(sites, (site) => site.population + 1000)));
}

function normalised(weights: Float64Array): Float64Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}

/** The places that the groups' beliefs speak for. */
export function evidenceOf(groups: readonly SpanGroup[], beliefs: readonly Float64Array[]): Evidence[] {
  const evidence: Evidence[] = [];
  groups.forEach(({ sites, weight }, group) => {
    sites.forEach((site, index) => {
      const belief = beliefs[group]?.[index] ?? 0;
      if (belief >= leastBelief && weight > 0) evidence.push({ site, mass: belief * weight, group });
    });
  });
  if (evidence.length <= mostEvidence) return evidence;
  return evidence.sort((a, b) => b.mass - a.mass).slice(0, mostEvidence);
}

/** The feature vectors of every candidate of every group, given the beliefs of the round before. */
export function rankingVectors(
  groups: readonly SpanGroup[],
  beliefs: readonly Float64Array[],
  hints: readonly Evidence[],
): Float64Array[][] {
  const evidence = [...hints, ...evidenceOf(groups, beliefs)];
  return groups.map((group, index) => group.sites.map((site) => rankingVector(site, group, index, evidence)));
}

/** The probabilities of a softmax over scores. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  return normalised(scores.map((score) => Math.exp(score - highest)));
}

function score(vector: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += (vector[index] ?? 0) * (weights[index] ?? 0);
  return sum;
}

/**
 * Resolves the names of an article together: each name's candidates are scored by the model, which looks at what the
 * other names are believed to mean, and at the hints, and again until the beliefs have had time to spread.
 */
export function resolveGroups(
  groups: readonly SpanGroup[],
  hints: readonly Evidence[],
  weights: Float64Array,
): Resolution {
  let beliefs: Float64Array[] = firstBeliefs(groups);
  let vectors: Float64Array[][] = [];
  for (let round = 0; round < rounds; round++) {
    vectors = rankingVectors(groups, beliefs, hints);
    beliefs = vectors.map((sites) => softmax(Float64Array.from(sites, (vector) => score(vector, weights))));
  }
  return { beliefs, vectors };
}
