/** An example to learn from: what holds of it, and how right it is, 0 to 1. */
export interface Example {
  readonly evidence: readonly string[];
  readonly worth: number;
}

/** A logistic regression over named evidence: log-odds. */
export interface Weights {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const rounds = 4000;
const rate = 0.05;

/**
 * Learns by gradient descent on the cross-entropy with the soft labels, each weight held back by `decay` (L2) so that what
 * was seen seldom weighs little. Starts from nothing and visits all examples each round, so it always ends the same.
 */
export function learn(examples: readonly Example[], decay: number): Weights {
  const weights = new Map<string, number>();
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map<string, number>();
    let slope = 0;
    for (const { evidence, worth } of examples) {
      const miss = worth - worthOf(evidence, { bias, weights });
      slope += miss;
      for (const one of evidence) slopes.set(one, (slopes.get(one) ?? 0) + miss);
    }
    bias += (rate * slope) / Math.sqrt(examples.length);
    for (const [one, value] of slopes) {
      const before = weights.get(one) ?? 0;
      weights.set(one, before + (rate * (value - decay * before)) / Math.sqrt(examples.length));
    }
  }
  return { bias, weights };
}

/** How right such a claim is expected to be, 0 to 1. */
export function worthOf(evidence: readonly string[], { bias, weights }: Weights): number {
  return 1 / (1 + Math.exp(-evidence.reduce((sum, one) => sum + (weights.get(one) ?? 0), bias)));
}
