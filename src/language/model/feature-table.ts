import { mix } from '../hash.ts';

/** Features are known by this many bits of their hash: two of half a million share a key once in about 130 look-ups. */
export const keyBits = 26;

/** The key of a feature's hash, from 1. */
export function keyOf(hash: number): number {
  return mix(hash, 0x5bd1e995) >>> (32 - keyBits) || 1;
}

/** Of a key's bits, these are what its bucket does not say: a byte. */
export const lowBits = 8;
const buckets = 1 << (keyBits - lowBits);

/** From a feature's hash to the number of its row. */
export interface FeatureTable {
  readonly size: number;
  /** The row of a feature, -1 for one that the model does not know. */
  find(hash: number): number;
}

/**
 * What a table is looked up in. Rows with the same upper bits of their keys make a bucket, a few rows that are looked
 * through one by one: `starts` has the first row of each bucket, `lows` the lower bits of each row's key.
 */
export interface Buckets {
  readonly starts: Uint32Array;
  readonly lows: Uint8Array;
}

/** Sorts rows into buckets, from the gaps between their sorted keys as {@link encodeKeys} writes them. */
export function fillBuckets(gaps: Uint8Array, size: number): Buckets {
  const lows = new Uint8Array(size);
  const starts = new Uint32Array(buckets + 1);
  let bucket = 0;
  let at = 0;
  let key = 0;
  for (let row = 0; row < size; row++) {
    let byte = gaps[at++]!;
    let gap = byte & 127;
    for (let left = 7; byte > 127; left += 7) {
      byte = gaps[at++]!;
      gap |= (byte & 127) << left;
    }
    key += gap;
    lows[row] = key;
    for (const own = key >>> lowBits; bucket < own; ) starts[++bucket] = row;
  }
  starts.fill(size, bucket + 1);
  return { starts, lows };
}

/** A table of `size` rows; they are numbered in the order of their keys. */
export function createFeatureTable({ starts, lows }: Buckets): FeatureTable {
  return {
    size: lows.length,
    find(hash) {
      const wanted = keyOf(hash);
      const own = wanted >>> lowBits;
      const low = wanted & 255;
      const end = starts[own + 1]!;
      for (let row = starts[own]!; row < end; row++) if (lows[row] === low) return row;
      return -1;
    },
  };
}

/** The gaps between ascending keys, seven bits a byte, the low ones first, the top bit set where more follow. */
export function encodeKeys(keys: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let gap = key - before;
    before = key;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}
