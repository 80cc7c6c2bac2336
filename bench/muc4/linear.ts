import { hashText } from '../../src/language/hash.ts';
import type { Archive } from '../../src/language/model/archive.ts';
import { keyOf } from '../../src/language/model/feature-table.ts';

/** Linear models, one for each output, over the same features, which are known by their keys. */
export interface KeyedModel {
  /** The log-odds of each output. */
  scores(keys: Int32Array): Float64Array;
}

/** What the head of a file says of its keyed models: weights are stored in so many parts of one. */
export interface KeyedHead {
  readonly biases: readonly number[];
  readonly steps: number;
}

/** The keys of features, each once. */
export function keysOf(features: Iterable<string>): Int32Array {
  const keys = new Set<number>();
  for (const feature of features) keys.add(keyOf(hashText(feature)));
  return Int32Array.from(keys);
}

/** Reads the model of that name: parts `NAME.keys` (see `encodeKeys`) and `NAME.weights` (i8, output by output). */
export function readKeyedModel(archive: Archive, name: string, { biases, steps }: KeyedHead): KeyedModel {
  const rows = decodeRows(archive.part(`${name}.keys`));
  const stored = archive.part(`${name}.weights`);
  const weights = new Int8Array(stored.buffer, stored.byteOffset, stored.length);
  return {
    scores(keys) {
      const sums = new Float64Array(biases.length);
      for (const key of keys) {
        const row = rows.get(key);
        if (row === undefined) continue;
        for (let output = 0; output < sums.length; output++)
          sums[output]! += weights[output * rows.size + row]!;
      }
      return sums.map((sum, output) => sum / steps + biases[output]!);
    },
  };
}

/** The row of each key, from the gaps between the keys. */
function decodeRows(gaps: Uint8Array): Map<number, number> {
  const rows = new Map<number, number>();
  let [key, gap, shift] = [0, 0, 0];
  for (const byte of gaps) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    key += gap;
    rows.set(key, rows.size);
    [gap, shift] = [0, 0];
  }
  return rows;
}

/** Log-odds as probabilities. */
export function probabilities(scores: Float64Array): number[] {
  return Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
}
