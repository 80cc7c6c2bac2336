import { labelCount, mayBegin, mayEnd, mayFollow } from './labels.ts';

/**
 * A linear-chain conditional random field over one sentence (Lafferty, McCallum and Pereira 2001). `scores` holds
 * `labelCount` numbers for each token, `transitions` `labelCount` rows of what each label gives the next one.
 */
export interface Lattice {
  readonly tokens: number;
  readonly scores: Float64Array;
  readonly transitions: Float64Array;
}

const never = Number.NEGATIVE_INFINITY;

/** For each label, the labels that it may follow. */
const before: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, after) =>
  Array.from({ length: labelCount }, (_, label) => label).filter((label) => mayFollow(label, after)),
);

/** For each label, the labels that may follow it. */
const next: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, label) =>
  Array.from({ length: labelCount }, (_, after) => after).filter((after) => mayFollow(label, after)),
);

/** The likeliest sequence of labels (Viterbi). */
export function bestLabels({ tokens, scores, transitions }: Lattice): Uint8Array {
  const best = new Float64Array(tokens * labelCount).fill(never);
  const from = new Uint8Array(tokens * labelCount);
  for (let label = 0; label < labelCount && tokens > 0; label++) {
    if (mayBegin(label)) best[label] = scores[label]!;
  }
  for (let row = labelCount; row < tokens * labelCount; row += labelCount) {
    for (let label = 0; label < labelCount; label++) {
      for (const earlier of before[label]!) {
        const score = best[row - labelCount + earlier]! + transitions[earlier * labelCount + label]!;
        if (score <= best[row + label]!) continue;
        best[row + label] = score;
        from[row + label] = earlier;
      }
      best[row + label]! += scores[row + label]!;
    }
  }
  return traceBack(tokens, best, from);
}

function traceBack(tokens: number, best: Float64Array, from: Uint8Array): Uint8Array {
  const labels = new Uint8Array(tokens);
  const last = (tokens - 1) * labelCount;
  let label = 0;
  for (let end = 1; end < labelCount && tokens > 0; end++) {
    if (mayEnd(end) && best[last + end]! > best[last + label]!) label = end;
  }
  for (let token = tokens - 1; token >= 0; token--) {
    labels[token] = label;
    label = from[token * labelCount + label]!;
  }
  return labels;
}

/**
 * What all sequences of labels together say, by the forward-backward method. Both sums are scaled at each token, so that
 * `forward[i] * backward[i]` is how likely the label is at its token; `factors` are what the steps between were
 * multiplied by: the exponentials of the scores over the scale of their token.
 */
export interface Sums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly factors: Float64Array;
  readonly transitions: Float64Array;
}

/** The exponentials of the scores, each token's over that of its highest. */
function exponentials(scores: Float64Array): Float64Array {
  const results = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += labelCount) {
    let highest = never;
    for (let at = row; at < row + labelCount; at++) highest = Math.max(highest, scores[at]!);
    for (let at = row; at < row + labelCount; at++) results[at] = Math.exp(scores[at]! - highest);
  }
  return results;
}

/** Fills `forward` from left to right, each token's to the sum of 1; scales `factors` with it. False when nothing is possible. */
function sumForward(forward: Float64Array, factors: Float64Array, transitions: Float64Array): boolean {
  for (let row = 0; row < forward.length; row += labelCount) {
    let whole = 0;
    for (let label = 0; label < labelCount; label++) {
      let sum = row === 0 && mayBegin(label) ? 1 : 0;
      for (const earlier of row === 0 ? [] : before[label]!) {
        sum += forward[row - labelCount + earlier]! * transitions[earlier * labelCount + label]!;
      }
      forward[row + label] = sum * factors[row + label]!;
      whole += forward[row + label]!;
    }
    if (!(whole > 0)) return false;
    for (let at = row; at < row + labelCount; at++) {
      forward[at]! /= whole;
      factors[at]! /= whole;
    }
  }
  return true;
}

function sumBackward({ forward, backward, factors, transitions }: Sums): boolean {
  const last = forward.length - labelCount;
  let ended = 0;
  for (let label = 0; label < labelCount; label++) if (mayEnd(label)) ended += forward[last + label]!;
  for (let label = 0; label < labelCount; label++) backward[last + label] = mayEnd(label) ? 1 / ended : 0;
  for (let row = last - labelCount; row >= 0; row -= labelCount) {
    for (let label = 0; label < labelCount; label++) {
      let sum = 0;
      for (const after of next[label]!) {
        const later = row + labelCount + after;
        sum += transitions[label * labelCount + after]! * factors[later]! * backward[later]!;
      }
      backward[row + label] = sum;
    }
  }
  return ended > 0;
}

/** The sums of a lattice of at least one token; `null` when no sequence of labels is possible. */
export function sumsOf(lattice: Lattice): Sums | null {
  const factors = exponentials(lattice.scores);
  const forward = new Float64Array(factors.length);
  const transitions = lattice.transitions.map(Math.exp);
  const sums = { forward, backward: new Float64Array(factors.length), factors, transitions };
  return sumForward(forward, factors, transitions) && sumBackward(sums) ? sums : null;
}

/** How likely it is that the tokens `[first, last)` carry just these labels, whatever the others carry. */
export function likelihood(
  { forward, backward, factors, transitions }: Sums,
  labels: Uint8Array,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  let product = forward[first * labelCount + labels[first]!]!;
  for (let token = first + 1; token < last; token++) {
    const pair = labels[token - 1]! * labelCount + labels[token]!;
    product *= transitions[pair]! * factors[token * labelCount + labels[token]!]!;
  }
  return Math.min(1, product * backward[(last - 1) * labelCount + labels[last - 1]!]!);
}
