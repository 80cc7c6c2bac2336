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
}

/**
 * The file's layout, all little-endian: words (u32), fine clusters (u16), then for each fine cluster its middle one
 * (u16) and its coarse one (u16), then for each word, in the order of their bytes: the low byte of its fine
 * cluster (one plane), the high byte (a second plane), how many bytes it shares with the word before (a third), how many
 * more it has (a fourth), and those bytes in Latin-1. Planes of like bytes compress better than records.
 */
const headerBytes = 6;

/** The words' bytes end to end, with where each starts, and a hash table with open addressing from word to number. */
interface WordTable {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly slots: Int32Array;
}

/** One step of FNV-1a over a code unit. */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

const hashSeed = 0x811c9dc5;

function hashOf(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

/** Undoes the front coding: every word's bytes in full, and where each starts. */
function spell(lengths: { shared: Uint8Array; more: Uint8Array }, rest: Uint8Array) {
  const words = lengths.shared.length;
  const starts = new Uint32Array(words + 1);
  for (let word = 0; word < words; word++) {
    starts[word + 1] = starts[word]! + lengths.shared[word]! + lengths.more[word]!;
  }
  const bytes = new Uint8Array(starts[words]!);
  let from = 0;
  for (let word = 0; word < words; word++) {
    const start = starts[word]!;
    const shared = lengths.shared[word]!;
    const before = word === 0 ? 0 : starts[word - 1]!;
    for (let at = 0; at < shared; at++) bytes[start + at] = bytes[before + at]!;
    const end = starts[word + 1]!;
    for (let at = start + shared; at < end; at++) bytes[at] = rest[from++]!;
  }
  return { bytes, starts };
}

function tableOf(bytes: Uint8Array, starts: Uint32Array): WordTable {
  const words = starts.length - 1;
  let size = 2;
  while (size < words * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let word = 0; word < words; word++) {
    let hash = hashSeed;
    for (let at = starts[word]!; at < starts[word + 1]!; at++) hash = mix(hash, bytes[at]!);
    let slot = hash & (size - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = word;
  }
  return { bytes, starts, slots };
}

function sameWord(table: WordTable, number: number, word: string): boolean {
  const start = table.starts[number]!;
  if (table.starts[number + 1]! - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (table.bytes[start + at] !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The number of `word` in the table, -1 when it is not there. */
function find(table: WordTable, word: string): number {
  const wrap = table.slots.length - 1;
  let slot = hashOf(word) & wrap;
  for (let number = table.slots[slot]!; number >= 0; number = table.slots[slot]!) {
    if (sameWord(table, number, word)) return number;
    slot = (slot + 1) & wrap;
  }
  return -1;
}

/**
 * Reads the clusters from the bytes of `data/english/clusters.bin`. It takes a few milliseconds, and no look-up
 * creates an object.
 */
export function createClusters(file: Uint8Array): Clusters {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const words = view.getUint32(0, true);
  const clusters = view.getUint16(4, true);
  const middleOf = new Uint16Array(clusters + 1);
  const coarseOf = new Uint16Array(clusters + 1);
  for (let cluster = 1; cluster <= clusters; cluster++) {
    middleOf[cluster] = view.getUint16(headerBytes + (cluster - 1) * 2, true);
    coarseOf[cluster] = view.getUint16(headerBytes + (clusters + cluster - 1) * 2, true);
  }
  const planes = headerBytes + clusters * 4;
  const plane = (index: number) => file.subarray(planes + index * words, planes + (index + 1) * words);
  const [low, high] = [plane(0), plane(1)];
  const spelled = spell({ shared: plane(2), more: plane(3) }, file.subarray(planes + 4 * words));
  const table = tableOf(spelled.bytes, spelled.starts);
  const fine = (word: string) => {
    const number = find(table, word);
    return number < 0 ? 0 : low[number]! | (high[number]! << 8);
  };
  return {
    fine,
    middle: (word) => middleOf[fine(word)]!,
    coarse: (word) => coarseOf[fine(word)]!,
  };
}
