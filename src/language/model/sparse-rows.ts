import type { Archive } from './archive.ts';
import { type Buckets, fillBuckets, keyOf, lowBits } from './feature-table.ts';

/**
 * The rows of a sparse model, laid out so that a look-up touches few places in memory: `buckets` has the first row of each
 * bucket of keys (see {@link Buckets}); `rows` the lower bits of each row's key above the 24 bits of where its weights start,
 * and one row more for where the last ones end; `weights` a class in the upper byte and its stored weight in the lower.
 */
export interface SparseRows {
  readonly buckets: Uint32Array;
  readonly rows: Uint32Array;
  readonly weights: Uint16Array;
}

const startBits = 24;
const startMask = (1 << startBits) - 1;

/**
 * Lays out the rows of a model: `counts` has how many weights each row has, `classes` and `weights` them, row after row.
 *
 * @throws when there are more weights than a row can point at (sixteen million)
 */
export function layRows(
  gaps: Uint8Array,
  counts: Uint8Array,
  classes: Uint8Array,
  weights: Uint8Array,
): SparseRows {
  if (weights.length > startMask) throw new Error(`a model of ${weights.length} weights is too large`);
  const { starts, lows }: Buckets = fillBuckets(gaps, counts.length);
  const rows = new Uint32Array(counts.length + 1);
  let start = 0;
  for (let row = 0; row < counts.length; row++) {
    rows[row] = (lows[row]! << startBits) | start;
    start += counts[row]!;
  }
  rows[counts.length] = start;
  const pairs = Uint16Array.from(weights, (weight, at) => (classes[at]! << 8) | weight);
  return { buckets: starts, rows, weights: pairs };
}

/** The parts of an archive that hold the rows of the model `name`, laid out. */
export function rowParts(name: string, { buckets, rows, weights }: SparseRows): [string, Uint8Array][] {
  return [
    [`${name}.buckets`, bytesOf(buckets)],
    [`${name}.rows`, bytesOf(rows)],
    [`${name}.pairs`, bytesOf(weights)],
  ];
}

/** The rows of a model, from a file that holds them laid out or as they were learnt. */
export function readRows(archive: Archive, name: string): SparseRows {
  if (!archive.names.includes(`${name}.rows`)) {
    const part = (kind: string) => archive.part(`${name}.${kind}`);
    return layRows(part('keys'), part('counts'), part('classes'), part('weights'));
  }
  const [buckets, rows, pairs] = ['buckets', 'rows', 'pairs'].map((kind) =>
    aligned(archive.part(`${name}.${kind}`)),
  );
  return {
    buckets: new Uint32Array(buckets!.buffer, buckets!.byteOffset, buckets!.length / 4),
    rows: new Uint32Array(rows!.buffer, rows!.byteOffset, rows!.length / 4),
    weights: new Uint16Array(pairs!.buffer, pairs!.byteOffset, pairs!.length / 2),
  };
}

/** Adds the weights of a feature to the scores of their classes; `meaning` is what each stored byte means. */
export function addWeights(
  { buckets, rows, weights }: SparseRows,
  meaning: Int16Array,
  hash: number,
  scores: Float64Array,
): void {
  const wanted = keyOf(hash);
  const bucket = wanted >>> lowBits;
  const low = wanted & 255;
  const end = buckets[bucket + 1]!;
  for (let row = buckets[bucket]!; row < end; row++) {
    const entry = rows[row]!;
    if (entry >>> startBits !== low) continue;
    const last = rows[row + 1]! & startMask;
    for (let at = entry & startMask; at < last; at++) {
      const pair = weights[at]!;
      scores[pair >>> 8]! += meaning[pair & 255]!;
    }
    return;
  }
}

/** The bytes, copied only where they do not lie at a multiple of four. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
