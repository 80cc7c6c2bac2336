import { labelCount, mayFollow } from '../src/language/names/labels.ts';
import { type Lattice, type Sums, sumsOf } from '../src/language/names/lattice.ts';
import { seeded } from './clusters-means.ts';

/** A sentence to learn from: feature numbers end to end with where each token's end, and how much it counts. */
export interface Example {
  readonly features: Int32Array;
  readonly ends: Uint32Array;
  /** The labels that each token may have, as bits: one where it is known, all where nothing is. */
  readonly allowed: Uint16Array;
  readonly weight: number;
}

/** Learned weights: a row of `labelCount` for each feature, and for each label a row of what it gives the next. */
export interface Field {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

export interface FieldOptions {
  readonly features: number;
  readonly epochs: number;
  /** How far AdaGrad goes at first. */
  readonly rate: number;
  /** How strongly weights are drawn to 0 (L2), for each time they are touched. */
  readonly decay: number;
  /** The share of each token's features that is left out at random, so that none is relied on alone. */
  readonly dropout: number;
}

interface State {
  readonly field: Field;
  readonly squares: Float32Array;
  readonly transitionSquares: Float64Array;
  readonly options: FieldOptions;
}

function latticeOf(
  { field: { weights, transitions }, options }: State,
  { features, ends }: Example,
  kept: Uint8Array,
): Lattice {
  const scale = 1 / (1 - options.dropout);
  const tokens = ends.length;
  const scores = new Float64Array(tokens * labelCount);
  let at = 0;
  for (let token = 0; token < tokens; token++) {
    const row = token * labelCount;
    for (; at < ends[token]!; at++) {
      if (kept[at] === 0) continue;
      const from = features[at]! * labelCount;
      for (let label = 0; label < labelCount; label++) scores[row + label]! += scale * weights[from + label]!;
    }
  }
  return { tokens, scores, transitions };
}

/** Gradients smaller than this change nothing worth the time. */
const leastGradient = 1e-3;

function learnToken(
  state: State,
  example: Example,
  kept: Uint8Array,
  token: number,
  gradients: Float64Array,
): void {
  if (gradients.every((gradient) => gradient < leastGradient && gradient > -leastGradient)) return;
  const { field, squares, options } = state;
  const { features, ends } = example;
  for (let at = token === 0 ? 0 : ends[token - 1]!; at < ends[token]!; at++) {
    if (kept[at] === 0) continue;
    const from = features[at]! * labelCount;
    for (let label = 0; label < labelCount; label++) {
      const gradient = gradients[label]!;
      if (gradient < leastGradient && gradient > -leastGradient) continue;
      const slot = from + label;
      const full = gradient + options.decay * field.weights[slot]!;
      squares[slot]! += full * full;
      field.weights[slot]! -= (options.rate * full) / Math.sqrt(squares[slot]! + 1);
    }
  }
}

/** The lattice with the labels that the example rules out made impossible. */
function restricted(lattice: Lattice, allowed: Uint16Array): Lattice {
  const scores = lattice.scores.map((score, at) => {
    const label = at % labelCount;
    return (allowed[(at - label) / labelCount]! & (1 << label)) === 0 ? Number.NEGATIVE_INFINITY : score;
  });
  return { ...lattice, scores };
}

/** What is expected of a lattice: how likely each label is at each token, and each pair of labels over the sentence. */
interface Expected {
  readonly labels: Float64Array;
  readonly pairs: Float64Array;
}

function expectedOf({ forward, backward, factors, transitions }: Sums): Expected {
  const labels = forward.map((sum, at) => sum * backward[at]!);
  const pairs = new Float64Array(labelCount * labelCount);
  for (let row = labelCount; row < labels.length; row += labelCount) {
    for (let before = 0; before < labelCount; before++) {
      if (labels[row - labelCount + before]! < leastGradient) continue;
      for (let after = 0; after < labelCount; after++) {
        if (labels[row + after]! < leastGradient || !mayFollow(before, after)) continue;
        const pair = before * labelCount + after;
        const step = transitions[pair]! * factors[row + after]! * backward[row + after]!;
        pairs[pair]! += forward[row - labelCount + before]! * step;
      }
    }
  }
  return { labels, pairs };
}

function learnPairs(state: State, weight: number, free: Float64Array, bound: Float64Array): void {
  const { field, transitionSquares, options } = state;
  for (let slot = 0; slot < free.length; slot++) {
    const gradient = weight * (free[slot]! - bound[slot]!);
    transitionSquares[slot]! += gradient ** 2;
    field.transitions[slot]! -= (options.rate * gradient) / Math.sqrt(transitionSquares[slot]! + 1);
  }
}

/** One step towards what the example allows, away from what the field would say by itself. */
function learn(state: State, example: Example, random: () => number): void {
  const kept = Uint8Array.from(example.features, () => (random() < state.options.dropout ? 0 : 1));
  const lattice = latticeOf(state, example, kept);
  const sums = sumsOf(lattice);
  const bound = sumsOf(restricted(lattice, example.allowed));
  if (sums === null || bound === null) return;
  const free = expectedOf(sums);
  const wanted = expectedOf(bound);
  const gradients = free.labels.map((share, at) => example.weight * (share - wanted.labels[at]!));
  for (let token = 0; token < example.ends.length; token++) {
    learnToken(state, example, kept, token, gradients.subarray(token * labelCount, (token + 1) * labelCount));
  }
  learnPairs(state, example.weight, free.pairs, wanted.pairs);
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

function emptyField(features: number): Field {
  return {
    weights: new Float32Array(features * labelCount),
    transitions: new Float64Array(labelCount * labelCount),
  };
}

/**
 * Trains a conditional random field by stochastic gradients with AdaGrad (Duchi, Hazan and Singer 2011), from nothing or
 * from `start`, which it changes. Where an example allows several labels, their sum is made likely (Tsuboi and others 2008).
 */
export function trainField(examples: readonly Example[], options: FieldOptions, start?: Field): Field {
  const random = seeded(7);
  const field = start ?? emptyField(options.features);
  const squares = new Float32Array(field.weights.length);
  const state = { field, squares, transitionSquares: new Float64Array(labelCount * labelCount), options };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random))
      if (example.ends.length > 0) learn(state, example, random);
  }
  return field;
}
