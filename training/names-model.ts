import { writeArchive } from '../src/language/model/archive.ts';
import { encodeKeys, keyOf } from '../src/language/model/feature-table.ts';
import { labelCount } from '../src/language/names/labels.ts';
import type { NameModelInfo } from '../src/language/names/name-finder.ts';
import type { Field } from './names-field.ts';
import type { NumberedField } from './names-training.ts';

/** Weights smaller than this are left out. */
const leastWeight = 0.01;

/** How much the label of no name is held back, since names that are missed cost more than the likelihood says. */
const boldness = 0.3;

/** A weight as `openSparseModel` reads it: sign(q)·q² in units of `scale`. */
function companded(weight: number, scale: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale));
}

interface Row {
  readonly key: number;
  readonly weights: readonly number[];
}

function rowsOf(field: Field, numbers: ReadonlyMap<number, number>, scale: number): Row[] {
  const rows = [...numbers].map(([hash, number]) => {
    const weights = field.weights.subarray(number * labelCount, (number + 1) * labelCount);
    return {
      key: keyOf(hash),
      weights: Array.from(weights, (weight) =>
        Math.abs(weight) < leastWeight ? 0 : companded(weight, scale),
      ),
    };
  });
  const byKey = new Map(
    rows.filter((row) => row.weights.some((weight) => weight !== 0)).map((row) => [row.key, row]),
  );
  return [...byKey.values()].sort((a, b) => a.key - b.key);
}

/** The bytes of `data/english/names.model`: the field without its smallest weights, and the word lexicon. */
export function encodeNameModel({ field, numbers }: NumberedField, lexicon: Uint8Array): Uint8Array {
  const largest = field.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / 127 ** 2;
  const rows = rowsOf(field, numbers, scale);
  const filled = rows.map(({ weights }) =>
    weights.flatMap((weight, label) => (weight === 0 ? [] : [{ weight, label }])),
  );
  const info: NameModelInfo = { shape: { classes: labelCount, rows: rows.length }, scale, boldness };
  return writeArchive(
    info,
    new Map([
      ['names.keys', encodeKeys(rows.map((row) => row.key))],
      ['names.counts', Uint8Array.from(filled, (row) => row.length)],
      ['names.classes', Uint8Array.from(filled.flat(), ({ label }) => label)],
      ['names.weights', new Uint8Array(Int8Array.from(filled.flat(), ({ weight }) => weight).buffer)],
      ['transitions', new Uint8Array(Float32Array.from(field.transitions).buffer)],
      ['lexicon', lexicon],
    ]),
  );
}
