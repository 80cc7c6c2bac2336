import { readWordTable } from './word-table.ts';

/** What a word can mostly be the name of. */
export const wordTypes = ['common', 'given', 'family', 'place', 'body', 'people'] as const;
export type WordType = (typeof wordTypes)[number];

/**
 * Word clusters: words that are used alike share a number, so that a model which never saw "Kharkiv" in training still
 * knows how "Lviv" behaves. See data/english/README.md for how they are made.
 */
export interface Clusters {
  /** The cluster of a lower-cased word among about a thousand; 0 for a word that is not known. */
  fine(word: string): number;
  /** The same among about 256, each a union of fine ones; 0 when not known. */
  middle(word: string): number;
  /** The same among about 64, each a union of middle ones; 0 when not known. */
  coarse(word: string): number;
  /**
   * What the lower-cased word is mostly the name of, judged by the words it is used like: `4 * type + sure`, the type
   * being a place in `wordTypes` from 1 and `sure` 0 to 3; 0 when not known.
   */
  type(word: string): number;
}

/**
 * Reads the clusters from the bytes of `data/english/clusters.bin`: a word table; the low byte of each word's fine
 * cluster, then the high bytes; the number of fine clusters (u16, little-endian); and for each of them its middle and
 * its coarse cluster (a byte each, less 1); then a byte of type for each word.
 */
export function createClusters(file: Uint8Array): Clusters {
  const { table, rest } = readWordTable(file);
  const words = table.count;
  const [low, high] = [rest.subarray(0, words), rest.subarray(words, 2 * words)];
  const clusters = rest[2 * words]! | (rest[2 * words + 1]! << 8);
  const middleOf = new Uint16Array(clusters + 1);
  const coarseOf = new Uint16Array(clusters + 1);
  for (let cluster = 1; cluster <= clusters; cluster++) {
    middleOf[cluster] = rest[2 * words + 1 + cluster]! + 1;
    coarseOf[cluster] = rest[2 * words + 1 + clusters + cluster]! + 1;
  }
  const types = rest.subarray(2 * words + 2 + 2 * clusters);
  const fine = (word: string) => {
    const number = table.find(word);
    return number < 0 ? 0 : low[number]! | (high[number]! << 8);
  };
  return {
    fine,
    middle: (word) => middleOf[fine(word)]!,
    coarse: (word) => coarseOf[fine(word)]!,
    type: (word) => types[table.find(word)] ?? 0,
  };
}
