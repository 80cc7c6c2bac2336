import { hashText } from '../../language/hash.ts';

/** How telling a word or a pair of names is: 0 for one that stands in every report, 1 for one that is in no list. */
export interface WordWeights {
  weight(term: string): number;
  /** True for a term that too few reports use to be listed. */
  isRare(term: string): boolean;
}

const headerBytes = 4;
const bytesOfHash = 4;

/**
 * Reads the weights from the bytes of `data/english/report-words.bin`: how many terms (u32, little-endian), the hash of
 * each (u32) and its weight in 255ths (u8). A term's weight is fixed, whatever stands in a store: two accounts are
 * compared alike whenever and beside whatever others they come in.
 */
export function createWordWeights(file: Uint8Array): WordWeights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(0, true);
  const weights = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    const hash = view.getUint32(headerBytes + at * bytesOfHash, true);
    weights.set(hash, view.getUint8(headerBytes + count * bytesOfHash + at) / 255);
  }
  const find = (term: string) => weights.get(hashText(term) >>> 0);
  return { weight: (term) => find(term) ?? 1, isRare: (term) => find(term) === undefined };
}

/** The bytes that `createWordWeights` reads. Weights are 0 to 1. */
export function writeWordWeights(weights: ReadonlyMap<string, number>): Uint8Array {
  const byHash = new Map([...weights].map(([term, weight]) => [hashText(term) >>> 0, weight]));
  const entries = [...byHash].sort(([one], [other]) => one - other);
  const bytes = new Uint8Array(headerBytes + entries.length * (bytesOfHash + 1));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entries.length, true);
  entries.forEach(([hash, weight], at) => {
    view.setUint32(headerBytes + at * bytesOfHash, hash, true);
    view.setUint8(headerBytes + entries.length * bytesOfHash + at, Math.round(weight * 255));
  });
  return bytes;
}
