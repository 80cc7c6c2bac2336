import type { KeyedHead, KeyedModel } from '../../bench/muc4/linear.ts';
import { encodeKeys } from '../../src/language/model/feature-table.ts';
import { seededRandom, shuffle } from '../places/logistic.ts';

/** An example with a target of 0 to 1 for each output. */
export interface HashedExample {
  readonly keys: Int32Array;
  readonly targets: readonly number[];
}

export interface HashedOptions {
  readonly epochs: number;
  readonly rate: number;
  /** How strongly a weight is drawn to 0 each time it is touched (L2). */
  readonly decay: number;
  /** Features of fewer examples are left out. */
  readonly leastCount: number;
  /** Weights nearer to 0 than this are made 0, and features that have no other are left out of the model. */
  readonly leastWeight: number;
}

const heaviest = 127;

/** Linear models, one for each output, over the same features. */
export class HashedModel implements KeyedModel {
  readonly rows: Map<number, number>;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
  readonly outputs: number;
  /** Of a rounded model: weights are whole in so many parts of one. */
  readonly steps: number;

  constructor(rows: Map<number, number>, outputs: number, steps = 1) {
    this.rows = rows;
    this.outputs = outputs;
    this.steps = steps;
    this.weights = new Float32Array(rows.size * outputs);
    this.biases = new Float64Array(outputs);
  }

  /** The log-odds of each output. */
  scores(keys: Int32Array): Float64Array {
    const sums = Float64Array.from(this.biases);
    for (const key of keys) {
      const row = this.rows.get(key);
      if (row === undefined) continue;
      for (let output = 0; output < this.outputs; output++)
        sums[output]! += this.weights[row * this.outputs + output]!;
    }
    return sums;
  }

  /** As it is when it is read back from a file: pruned and rounded. */
  rounded(leastWeight: number): HashedModel {
    const { outputs, weights } = this;
    const kept = [...this.rows].filter(([, row]) =>
      weights.subarray(row * outputs, (row + 1) * outputs).some((weight) => Math.abs(weight) >= leastWeight),
    );
    kept.sort(([one], [other]) => one - other);
    const steps = this.#finestSteps();
    const model = new HashedModel(new Map(kept.map(([key], row) => [key, row])), outputs, steps);
    model.biases.set(this.biases);
    kept.forEach(([, from], row) => {
      for (let output = 0; output < outputs; output++) {
        const exact = weights[from * outputs + output]!;
        const weight = Math.abs(exact) < leastWeight ? 0 : Math.round(exact * steps) / steps;
        model.weights[row * outputs + output] = weight;
      }
    });
    return model;
  }

  /** The parts and the head of a file, of a rounded model. */
  write(name: string, parts: Map<string, Uint8Array>): KeyedHead {
    const { rows, outputs, weights, steps } = this;
    const stored = new Int8Array(rows.size * outputs);
    for (let row = 0; row < rows.size; row++) {
      for (let output = 0; output < outputs; output++) {
        stored[output * rows.size + row] = Math.round(weights[row * outputs + output]! * steps);
      }
    }
    parts.set(`${name}.keys`, encodeKeys(rows.keys()));
    parts.set(`${name}.weights`, new Uint8Array(stored.buffer));
    return { biases: [...this.biases], steps };
  }

  /** As fine as the heaviest weight leaves in a byte. */
  #finestSteps(): number {
    const largest = this.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
    return Math.max(1, Math.floor(heaviest / largest));
  }
}

/** Logistic regression of each output by stochastic gradient descent with AdaGrad steps (Duchi et al. 2011). */
export function learnHashed(
  examples: readonly HashedExample[],
  outputs: number,
  options: HashedOptions,
): HashedModel {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [key, count] of counts) if (count >= options.leastCount) rows.set(key, rows.size);
  const model = new HashedModel(rows, outputs);
  const squares = new Float32Array(model.weights.length).fill(1e-6);
  const biasSquares = new Float64Array(outputs).fill(1e-6);
  const dense = examples.map(({ keys, targets }) => {
    const known = keys.filter((key) => rows.has(key)).map((key) => rows.get(key)! * outputs);
    return { rows: known, targets };
  });
  const random = seededRandom(7);
  const sums = new Float64Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(dense, random);
    for (const { rows: own, targets } of dense) {
      sums.set(model.biases);
      for (const row of own)
        for (let output = 0; output < outputs; output++) sums[output]! += model.weights[row + output]!;
      for (let output = 0; output < outputs; output++) {
        const error = 1 / (1 + Math.exp(-sums[output]!)) - targets[output]!;
        if (Math.abs(error) < 0.002) continue;
        biasSquares[output]! += error * error;
        model.biases[output]! -= (options.rate * error) / Math.sqrt(biasSquares[output]!);
        for (const row of own) {
          const at = row + output;
          const slope = error + options.decay * model.weights[at]!;
          squares[at]! += slope * slope;
          model.weights[at]! -= (options.rate * slope) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return model.rounded(options.leastWeight);
}
