import { seededRandom, shuffle } from '../places/logistic.ts';

/** A question to learn from: alternatives, each with its features, and how right each is (0 to 1). A yes-or-no question has one. */
export interface Question {
  readonly alternatives: readonly (readonly string[])[];
  readonly right: readonly number[];
}

/** A linear model as it was learned. */
export interface LearnedModel {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** How long, how fast and with how much restraint to learn. */
export interface LearningOptions {
  readonly epochs: number;
  readonly rate: number;
  /** How strongly a weight is drawn to 0 each time it is touched (L2). */
  readonly decay: number;
  /** Features seen in fewer questions are left out. */
  readonly leastCount: number;
  /** Weights nearer to 0 are left out of the model. */
  readonly leastWeight: number;
}

interface Row {
  readonly alternatives: readonly Int32Array[];
  readonly right: readonly number[];
}

/** Logistic regression, conditional on the alternatives where there are several; AdaGrad steps (Duchi et al. 2011). */
export function learn(questions: readonly Question[], options: LearningOptions): LearnedModel {
  const numbers = numberFeatures(questions, options.leastCount);
  const rows = questions.map(
    ({ alternatives, right }): Row => ({
      alternatives: alternatives.map((features) =>
        Int32Array.from(features.flatMap((name) => numbers.get(name) ?? [])),
      ),
      right,
    }),
  );
  const bias = numbers.size;
  const weights = new Float64Array(bias + 1);
  const squares = new Float64Array(bias + 1).fill(1e-6);
  const step = (at: number, gradient: number): void => {
    const slope = gradient + options.decay * weights[at]!;
    squares[at]! += slope * slope;
    weights[at]! -= (options.rate * slope) / Math.sqrt(squares[at]!);
  };
  const random = seededRandom(11);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(rows, random);
    for (const row of rows) {
      const errors = errorsOf(row, weights, bias);
      row.alternatives.forEach((features, index) => {
        const error = errors[index]!;
        if (Math.abs(error) < 1e-4) return;
        for (const at of features) step(at, error);
        if (row.alternatives.length === 1) step(bias, error);
      });
    }
  }
  const kept = [...numbers].filter(([, at]) => Math.abs(weights[at]!) >= options.leastWeight);
  return { bias: weights[bias]!, weights: new Map(kept.map(([name, at]) => [name, weights[at]!])) };
}

/** What the model expects of each alternative, less what is right. */
function errorsOf({ alternatives, right }: Row, weights: Float64Array, bias: number): number[] {
  const scores = alternatives.map((features) => features.reduce((sum, at) => sum + weights[at]!, 0));
  if (scores.length === 1) return [1 / (1 + Math.exp(-scores[0]! - weights[bias]!)) - right[0]!];
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.map((power, index) => power * right[index]!);
  const sum = good.reduce((one, other) => one + other, 0);
  return powers.map((power, index) => power / all - good[index]! / sum);
}

function numberFeatures(questions: readonly Question[], leastCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { alternatives } of questions) {
    for (const name of new Set(alternatives.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const numbers = new Map<string, number>();
  for (const [name, count] of counts) if (count >= leastCount) numbers.set(name, numbers.size);
  return numbers;
}
