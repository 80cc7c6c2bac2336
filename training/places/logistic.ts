import type { LinearModel } from '../../src/mentions/places/linear-model.ts';

/** A span to learn from: its features, and whether it names a place. */
export interface LogisticExample {
  readonly features: readonly string[];
  readonly positive: boolean;
}

export interface LogisticOptions {
  readonly epochs: number;
  /** How far AdaGrad goes at first. */
  readonly rate: number;
  /** How strongly weights are drawn to 0 (L2), each time they are touched. */
  readonly decay: number;
  /** Features seen less often are left out. */
  readonly leastCount: number;
  /** Weights smaller than this are left out of the model. */
  readonly leastWeight: number;
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<Item>(items: Item[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const item = items[index] as Item;
    items[index] = items[other] as Item;
    items[other] = item;
  }
}

function numberFeatures(examples: readonly LogisticExample[], leastCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const numbers = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= leastCount) numbers.set(feature, numbers.size);
  return numbers;
}

/** Logistic regression by stochastic gradient descent with AdaGrad steps. */
export function trainLogistic(examples: readonly LogisticExample[], options: LogisticOptions): LinearModel {
  const numbers = numberFeatures(examples, options.leastCount);
  const rows = examples.map(({ features, positive }) => ({
    features: Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? [])),
    target: positive ? 1 : 0,
  }));
  const weights = new Float64Array(numbers.size + 1);
  const squares = new Float64Array(numbers.size + 1).fill(1e-6);
  const bias = numbers.size;
  const random = seededRandom(7);
  const step = (at: number, gradient: number): void => {
    squares[at] = (squares[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) - (options.rate * gradient) / Math.sqrt(squares[at] ?? 1);
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(rows, random);
    for (const { features, target } of rows) {
      let score = weights[bias] ?? 0;
      for (const at of features) score += weights[at] ?? 0;
      const error = 1 / (1 + Math.exp(-score)) - target;
      for (const at of features) step(at, error + options.decay * (weights[at] ?? 0));
      step(bias, error);
    }
  }
  const kept: { [feature: string]: number } = {};
  for (const [feature, at] of numbers) {
    const weight = weights[at] ?? 0;
    if (Math.abs(weight) >= options.leastWeight) kept[feature] = Math.round(weight * 1000) / 1000;
  }
  return { bias: Math.round((weights[bias] ?? 0) * 1000) / 1000, weights: kept };
}
