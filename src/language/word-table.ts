/**
 * Many words in one small file, and the number of each without creating an object. Words are of characters in Latin-1
 * and sorted by their bytes. The file holds: how many words (u32, little-endian), the byte length of the last part
 * (u32), for each word how many bytes it shares with the word before (one plane), how many more it has (a second), and
 * those bytes (the last part). Planes of like bytes compress better than records.
 */
export interface WordTable {
  readonly count: number;
  /** The number of the word, from 0 in the file's order; -1 when it is not there. */
  find(word: string): number;
}

/** A word table, and the bytes of the file that come after it. */
export interface WordTableAndRest {
  readonly table: WordTable;
  readonly rest: Uint8Array;
}

const headerBytes = 8;
const hashSeed = 0x811c9dc5;

/** One step of FNV-1a over a code unit. */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

/** Words end to end: word `i` stands at `[starts[i], starts[i + 1])`. */
interface Spelling {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** Undoes the front coding. */
function spell(shared: Uint8Array, more: Uint8Array, rest: Uint8Array): Spelling {
  const starts = new Uint32Array(shared.length + 1);
  for (let word = 0; word < shared.length; word++) {
    starts[word + 1] = starts[word]! + shared[word]! + more[word]!;
  }
  const bytes = new Uint8Array(starts[shared.length]!);
  let from = 0;
  let before = 0;
  for (let word = 0; word < shared.length; word++) {
    const start = starts[word]!;
    const fresh = start + shared[word]!;
    for (let at = start; at < fresh; at++) bytes[at] = bytes[before++]!;
    for (let at = fresh; at < starts[word + 1]!; at++) bytes[at] = rest[from++]!;
    before = start;
  }
  return { bytes, starts };
}

/** A hash table with open addressing: the number of the word in each slot, -1 where it is free. */
function slotsOf({ bytes, starts }: Spelling): Int32Array {
  const count = starts.length - 1;
  let size = 2;
  while (size < count * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let word = 0; word < count; word++) {
    let hash = hashSeed;
    for (let at = starts[word]!; at < starts[word + 1]!; at++) hash = mix(hash, bytes[at]!);
    let slot = hash & (size - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = word;
  }
  return slots;
}

function isAt({ bytes, starts }: Spelling, number: number, word: string): boolean {
  const start = starts[number]!;
  if (starts[number + 1]! - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (bytes[start + at] !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** Reads the table that `file` begins with. A hundred thousand words take a few milliseconds. */
export function readWordTable(file: Uint8Array): WordTableAndRest {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(0, true);
  const letters = headerBytes + 2 * count;
  const end = letters + view.getUint32(4, true);
  const spelling = spell(
    file.subarray(headerBytes, headerBytes + count),
    file.subarray(headerBytes + count, letters),
    file.subarray(letters, end),
  );
  const slots = slotsOf(spelling);
  const wrap = slots.length - 1;
  const find = (word: string) => {
    let slot = hashOf(word) & wrap;
    for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
      if (isAt(spelling, number, word)) return number;
      slot = (slot + 1) & wrap;
    }
    return -1;
  };
  return { table: { count, find }, rest: file.subarray(end) };
}
