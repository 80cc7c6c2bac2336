import { type Archive, openArchive, writeArchive } from './archive.ts';
import { createFeatureTable, type FeatureTable, fillBuckets } from './feature-table.ts';
import { layRows, rowParts } from './sparse-rows.ts';

/**
 * Model files are small: keys as gaps, rows as how many weights each has. What is looked up in takes a tenth of a second
 * to make of that, so the build makes it once: instead of each `NAME.keys` the buckets of a table, `NAME.buckets` (u32) and
 * `NAME.lows` (u8), see {@link fillBuckets}; of a model whose rows have several weights, its rows laid out, see
 * {@link layRows}.
 */
export function readyArchive(file: Uint8Array): Uint8Array {
  const archive = openArchive(file);
  const parts = new Map<string, Uint8Array>();
  const models = archive.names.filter((name) => name.endsWith('.counts')).map((name) => name.slice(0, -7));
  for (const name of archive.names) {
    const [model] = name.split('.');
    if (models.includes(model!)) continue;
    const bytes = archive.part(name);
    if (name.endsWith('.keys')) {
      const { starts, lows } = fillBuckets(bytes, keyCount(bytes));
      parts.set(name.replace(/keys$/, 'buckets'), bytesOf(starts)).set(name.replace(/keys$/, 'lows'), lows);
    } else parts.set(name, bytes);
  }
  for (const model of models) {
    const part = (kind: string) => archive.part(`${model}.${kind}`);
    const rows = layRows(part('keys'), part('counts'), part('classes'), part('weights'));
    for (const [name, bytes] of rowParts(model, rows)) parts.set(name, bytes);
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

/** A gap ends with the byte whose top bit is not set. */
function keyCount(gaps: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < gaps.length; at++) if (gaps[at]! < 128) count++;
  return count;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Lays words over bytes; copies them only where they do not lie at a multiple of four. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
