import { seededRandom, shuffle } from '../places/logistic.ts';
import { HashedModel, type HashedOptions } from './hashed-logistic.ts';

/** Things to choose one from: the keys of each, and whether each is right. One at least is. */
export interface RankedExample {
  readonly choices: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/** How the weights are learnt; from epoch `averagedFrom` on they are averaged over the epochs. */
export interface RankedOptions extends HashedOptions {
  readonly averagedFrom: number;
}

/**
 * A linear model that ranks choices: the share of all the right ones together, by softmax, is made as high as it can be, by
 * gradient descent with AdaGrad steps (Duchi et al. 2011).
 */
export function learnRanked(examples: readonly RankedExample[], options: RankedOptions): HashedModel {
  const counts = new Map<number, number>();
  for (const key of examples.flatMap(({ choices }) => choices.flatMap((keys) => [...keys])))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= options.leastCount);
  const model = new HashedModel(new Map(frequent.map(([key], row) => [key, row])), 1);
  const { rows, weights } = model;
  const known = examples.map(({ choices, right }) => ({
    choices: choices.map((keys) => [...keys].flatMap((key) => rows.get(key) ?? [])),
    right,
  }));
  const squares = new Float32Array(weights.length).fill(1e-6);
  const sums = new Float64Array(weights.length);
  const random = seededRandom(7);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(known, random);
    for (const { choices, right } of known) {
      for (const [row, pull] of slopesOf(choices, right, weights)) {
        const slope = pull + options.decay * weights[row]!;
        squares[row]! += slope * slope;
        weights[row]! -= (options.rate * slope) / Math.sqrt(squares[row]!);
      }
    }
    if (epoch >= options.averagedFrom) for (const [row, weight] of weights.entries()) sums[row]! += weight;
  }
  const averaged = options.epochs - options.averagedFrom;
  for (const [row, sum] of sums.entries()) weights[row] = sum / averaged;
  return model.rounded(options.leastWeight);
}

/** The slope of the loss at each weight that the choices touch. */
function slopesOf(
  choices: readonly (readonly number[])[],
  right: readonly boolean[],
  weights: Float32Array,
): Map<number, number> {
  const scores = choices.map((rows) => rows.reduce((sum, row) => sum + weights[row]!, 0));
  const highest = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - highest));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const good = Math.max(
    1e-12,
    masses.reduce((sum, mass, at) => sum + (right[at] ? mass : 0), 0),
  );
  const slopes = new Map<number, number>();
  choices.forEach((rows, at) => {
    const slope = masses[at]! / all - (right[at] ? masses[at]! / good : 0);
    for (const row of rows) slopes.set(row, (slopes.get(row) ?? 0) + slope);
  });
  return slopes;
}
