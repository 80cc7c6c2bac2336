import { type Archive, openArchive, writeArchive } from './archive.ts';
import { createFeatureTable, type FeatureTable, fillBuckets } from './feature-table.ts';

/**
 * Model files are small: keys as gaps, rows as how many weights each has. What is looked up in takes a tenth of a second
 * to make of that, so the build makes it once: beside each `NAME.keys` it puts `NAME.buckets` (u32) and `NAME.lows` (u8),
 * see {@link fillBuckets}; beside each `NAME.counts`, `NAME.starts` (u32), the first weight of each row and the end.
 */
export function readyArchive(file: Uint8Array): Uint8Array {
  const archive = openArchive(file);
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) {
    const bytes = archive.part(name);
    if (name.endsWith('.keys')) {
      const { starts, lows } = fillBuckets(bytes, keyCount(bytes));
      parts.set(name.replace(/keys$/, 'buckets'), bytesOf(starts)).set(name.replace(/keys$/, 'lows'), lows);
    } else if (name.endsWith('.counts')) parts.set(name.replace(/counts$/, 'starts'), bytesOf(addUp(bytes)));
    else parts.set(name, bytes);
  }
  return writeArchive(archive.info, parts);
}

/** The table of the features of a model, from either kind of file. */
export function featureTable(archive: Archive, name: string): FeatureTable {
  if (archive.names.includes(`${name}.lows`)) {
    const starts = wordsOf(archive.part(`${name}.buckets`));
    return createFeatureTable({ starts, lows: archive.part(`${name}.lows`) });
  }
  const gaps = archive.part(`${name}.keys`);
  return createFeatureTable(fillBuckets(gaps, keyCount(gaps)));
}

/** Where the weights of each row begin, and after the last row where they end, from either kind of file. */
export function rowStarts(archive: Archive, name: string): Uint32Array {
  if (archive.names.includes(`${name}.starts`)) return wordsOf(archive.part(`${name}.starts`));
  return addUp(archive.part(`${name}.counts`));
}

/** A gap ends with the byte whose top bit is not set. */
function keyCount(gaps: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < gaps.length; at++) if (gaps[at]! < 128) count++;
  return count;
}

function addUp(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) starts[row + 1] = starts[row]! + counts[row]!;
  return starts;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Lays words over bytes; copies them only where they do not lie at a multiple of four. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
