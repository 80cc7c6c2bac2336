import { mix } from '../hash.ts';

/** Features are known by this many bits of their hash: two of half a million share a key once in about 130 look-ups. */
export const keyBits = 26;

/** The key of a feature's hash, from 1. */
export function keyOf(hash: number): number {
  return mix(hash, 0x5bd1e995) >>> (32 - keyBits) || 1;
}

/**
 * From a feature's hash to the number of its row: an open-addressing table whose slots lie in the order of the keys, so
 * that filling it from sorted keys walks through memory once.
 */
export interface FeatureTable {
  readonly size: number;
  /** The row of a feature, -1 for one that the model does not know. */
  find(hash: number): number;
}

/** Reads a table from the gaps between its sorted keys, as {@link encodeKeys} writes them; rows are numbered in that order. */
export function createFeatureTable(gaps: Uint8Array, size: number): FeatureTable {
  let bits = 4;
  while (1 << bits < size * 2) bits++;
  const shift = keyBits - bits;
  const wrap = (1 << bits) - 1;
  const slots = new Int32Array(2 << bits);
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
    let slot = shift >= 0 ? key >>> shift : key << -shift;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & wrap;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = row;
  }
  return {
    size,
    find(hash) {
      const wanted = keyOf(hash);
      let slot = shift >= 0 ? wanted >>> shift : wanted << -shift;
      for (;;) {
        const found = slots[slot * 2]!;
        if (found === wanted) return slots[slot * 2 + 1]!;
        if (found === 0) return -1;
        slot = (slot + 1) & wrap;
      }
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
