import { hashText } from '../../language/hash.ts';
import type { WordWeights } from '../account/word-weights.ts';

/** A text as a unit vector over its words, by the hashes of the words in rising order. */
export interface WordVector {
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
}

/** Weighs each word by how often it stands (one plus the logarithm) and by how telling it is. */
export function vectorOf(counts: Iterable<readonly [string, number]>, words: WordWeights): WordVector {
  const entries = [...counts]
    .map(([word, count]) => ({
      hash: hashText(word) | 0,
      weight: (1 + Math.log(count)) * words.weight(word),
    }))
    .sort((one, other) => one.hash - other.hash);
  const length = Math.sqrt(entries.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    hashes: Int32Array.from(entries, ({ hash }) => hash),
    weights: Float32Array.from(entries, ({ weight }) => weight / length),
  };
}

/** The cosine of the angle between two texts: 0 with no word in common, 1 for the same words. */
export function cosine(one: WordVector, other: WordVector): number {
  let sum = 0;
  let [a, b] = [0, 0];
  while (a < one.hashes.length && b < other.hashes.length) {
    const step = one.hashes[a]! - other.hashes[b]!;
    if (step === 0) sum += one.weights[a]! * other.weights[b]!;
    if (step <= 0) a++;
    if (step >= 0) b++;
  }
  return sum;
}
