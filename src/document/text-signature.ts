/**
 * What a text is compared by with many others: the least hash of its word shingles under each of 125 hash functions
 * (MinHash; Broder 1997, "On the resemblance and containment of documents"), and how many shingles it has.
 */
export interface TextSignature {
  readonly minima: Uint32Array;
  readonly shingles: number;
}

/** Texts of which this share of the shingles is common are one text with small changes. */
export const NEAR_DUPLICATE = 0.8;

const SHINGLE_WORDS = 5;
const BANDS = 25;
const ROWS = 5;
const HASHES = BANDS * ROWS;
const SEEDS = Uint32Array.from({ length: HASHES }, (_, index) => mixed(Math.imul(index + 1, 0x9e3779b1)));
/** Words past this number say nothing new of which text it is, and would cost time. */
const WORDS_READ = 20_000;

/**
 * The signature of a text by its runs of five words, whatever their case and the marks between them; a shorter text is one
 * run. Reads the first 20,000 words. Two texts have the same minimum under a hash function as often as they have
 * shingles in common (their Jaccard likeness).
 */
export function textSignature(text: string): TextSignature {
  const words = wordHashes(text);
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  const seen = new Set<number>();
  const runs = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE_WORDS + 1);
  for (let start = 0; start < runs; start++) {
    const shingle = hashOfRun(words, start);
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    for (let index = 0; index < HASHES; index++) {
      const hash = mixed(shingle ^ SEEDS[index]!);
      if (hash < minima[index]!) minima[index] = hash;
    }
  }
  return { minima, shingles: seen.size };
}

/** Which share of the shingles of both texts together is in both, 0 to 1: an estimate with a deviation below 0.045. */
export function likeness(a: TextSignature, b: TextSignature): number {
  if (a.shingles === 0 || b.shingles === 0) return 0;
  let same = 0;
  for (let index = 0; index < HASHES; index++) if (a.minima[index] === b.minima[index]) same++;
  return same / HASHES;
}

/** Which share of the shorter text's shingles is in the longer one, 0 to 1: a copy that was cut down has nearly all. */
export function containment(a: TextSignature, b: TextSignature): number {
  const alike = likeness(a, b);
  const common = (alike * (a.shingles + b.shingles)) / (1 + alike);
  return alike === 0 ? 0 : Math.min(1, common / Math.min(a.shingles, b.shingles));
}

/**
 * 25 keys of eight hexadecimal digits and a band number ("7:03af2c11") to look for near-duplicates by: of texts that are
 * alike to 0.8, more than 99.9 % share a key; to 0.5, a half; to 0.2, one in a hundred. An empty text has none.
 */
export function signatureBands({ minima, shingles }: TextSignature): string[] {
  if (shingles === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = mixed(hash ^ minima[band * ROWS + row]!);
    return `${band}:${hash.toString(16).padStart(8, '0')}`;
  });
}

function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hashes.push(mixed(hash));
    if (hashes.length === WORDS_READ) break;
  }
  return hashes;
}

function hashOfRun(words: readonly number[], start: number): number {
  let hash = 0;
  const end = Math.min(words.length, start + SHINGLE_WORDS);
  for (let at = start; at < end; at++) hash = mixed(Math.imul(hash, 31) ^ words[at]!);
  return hash;
}

/** Spreads every bit of a 32-bit number over all of them (the finaliser of MurmurHash3, public domain). */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
