import { softmax } from '../../src/mentions/places/resolve.ts';
import { seededRandom, shuffle } from './logistic.ts';

/** A name to learn from: a feature vector for each candidate, which of them are right, and how much the name counts. */
export interface RankingExample {
  readonly vectors: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const epochs = 15;
const rate = 0.1;
const decay = 1e-4;

/** The gradient of the loss -log(sum of the probabilities of the right candidates). */
function gradientOf({ vectors, right, weight }: RankingExample, weights: Float64Array): Float64Array {
  const scores = vectors.map((vector) =>
    vector.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const beliefs = softmax(Float64Array.from(scores));
  const sure = beliefs.reduce((sum, belief, index) => sum + (right[index] ? belief : 0), 0);
  const gradient = new Float64Array(weights.length);
  vectors.forEach((vector, index) => {
    const belief = beliefs[index] ?? 0;
    const pull = belief - (right[index] ? belief / Math.max(sure, 1e-9) : 0);
    for (let at = 0; at < vector.length; at++) {
      gradient[at] = (gradient[at] ?? 0) + pull * (vector[at] ?? 0) * weight;
    }
  });
  return gradient;
}

/** A conditional logit over candidates, by stochastic gradient descent with AdaGrad steps. */
export function trainRanking(examples: readonly RankingExample[], features: number): Float64Array {
  const weights = new Float64Array(features);
  const squares = new Float64Array(features).fill(1e-4);
  const order = [...examples];
  const random = seededRandom(3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      gradientOf(example, weights).forEach((slope, at) => {
        const step = slope + decay * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + step * step;
        weights[at] = (weights[at] ?? 0) - (rate * step) / Math.sqrt(squares[at] ?? 1);
      });
    }
  }
  return weights;
}
