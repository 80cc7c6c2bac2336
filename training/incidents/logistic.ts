import type { EvidenceWeights } from '../../src/incidents/compare/compare.ts';

/** Two accounts: how much of each piece of evidence there is on them, and whether they tell of one incident. */
export interface PairExample {
  readonly evidence: ReadonlyMap<string, number>;
  readonly isTogether: boolean;
}

const rounds = 400;
const rate = 0.3;
/** How strongly weights are drawn to 0 (L2). */
const decay = 2e-4;

/** Logistic regression by gradient descent over all examples at once, with AdaGrad steps: the same for the same examples. */
export function learnEvidence(examples: readonly PairExample[]): EvidenceWeights {
  const names = [...new Set(examples.flatMap(({ evidence }) => [...evidence.keys()]))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rows = examples.map(({ evidence, isTogether }) => ({
    features: [...evidence].map(([name, amount]) => [numbers.get(name)!, amount] as const),
    target: isTogether ? 1 : 0,
  }));
  const bias = names.length;
  const weights = new Float64Array(bias + 1);
  const squares = new Float64Array(bias + 1).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    const slopes = new Float64Array(bias + 1);
    for (const { features, target } of rows) {
      let score = weights[bias]!;
      for (const [number, amount] of features) score += weights[number]! * amount;
      const error = 1 / (1 + Math.exp(-score)) - target;
      for (const [number, amount] of features) slopes[number]! += error * amount;
      slopes[bias]! += error;
    }
    for (let number = 0; number <= bias; number++) {
      const slope = slopes[number]! / rows.length + (number < bias ? decay * weights[number]! : 0);
      squares[number]! += slope * slope;
      weights[number]! -= (rate * slope) / Math.sqrt(squares[number]!);
    }
  }
  return { bias: weights[bias]!, weights: new Map(names.map((name, number) => [name, weights[number]!])) };
}
