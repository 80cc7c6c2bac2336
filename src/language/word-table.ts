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
const hashSeed = 0x811c9dc5 | 0;

/** One step of FNV-1a over a code unit. */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

/** The hash of each word. What a word shares with the one before is hashed already, so that only the rest is read. */
function hashesOf(shared: Uint8Array, more: Uint8Array, rest: Uint8Array): Int32Array {
  const hashes = new Int32Array(shared.length);
  const ofPrefix = new Int32Array(256 * 2);
  ofPrefix[0] = hashSeed;
  let from = 0;
  for (let word = 0; word < hashes.length; word++) {
    let length = shared[word]!;
    let hash = ofPrefix[length]!;
    for (const end = from + more[word]!; from < end; from++) {
      hash = mix(hash, rest[from]!);
      ofPrefix[++length] = hash;
    }
    hashes[word] = hash;
  }
  return hashes;
}

/** A hash table with open addressing: the number of the word in each slot, from 1, 0 where it is free. */
function slotsOf(hashes: Int32Array): Int32Array {
  let size = 2;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(size);
  for (let word = 0; word < hashes.length; word++) {
    let slot = hashes[word]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = word + 1;
  }
  return slots;
}

/**
 * Reads the table that `file` begins with. Words are known by the 32 bits of their hashes and by their lengths, since to
 * spell them out would take most of the time: beside a hundred thousand words, fewer than one in forty thousand that are
 * not there is taken for one that is.
 */
export function readWordTable(file: Uint8Array): WordTableAndRest {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(0, true);
  const letters = headerBytes + 2 * count;
  const end = letters + view.getUint32(4, true);
  const shared = file.subarray(headerBytes, headerBytes + count);
  const more = file.subarray(headerBytes + count, letters);
  const hashes = hashesOf(shared, more, file.subarray(letters, end));
  const slots = slotsOf(hashes);
  const wrap = slots.length - 1;
  const find = (text: string) => {
    const hash = hashOf(text);
    let slot = hash & wrap;
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      const word = number - 1;
      if (hashes[word] === hash && shared[word]! + more[word]! === text.length) return word;
      slot = (slot + 1) & wrap;
    }
    return -1;
  };
  return { table: { count, find }, rest: file.subarray(end) };
}
