import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openArchive, writeArchive } from '../../../src/language/model/archive.ts';
import { encodeKeys, keyOf } from '../../../src/language/model/feature-table.ts';
import { openSparseModel } from '../../../src/language/model/linear-model.ts';
import { readyArchive } from '../../../src/language/model/ready-archive.ts';

const classes = 5;
const weights = fc.uniqueArray(fc.tuple(fc.nat(classes - 1), fc.integer({ min: -127, max: 127 })), {
  selector: ([label]) => label,
});
const rows = fc.uniqueArray(fc.record({ hash: fc.integer(), weights }), {
  selector: ({ hash }) => keyOf(hash),
});

test('a model made ready scores as the file it was made of, and as its rows say', () => {
  fc.assert(
    fc.property(rows, (unsorted) => {
      const sorted = unsorted.toSorted((one, other) => keyOf(one.hash) - keyOf(other.hash));
      const flat = sorted.flatMap((row) => row.weights);
      const file = writeArchive(
        'kept',
        new Map([
          ['m.keys', encodeKeys(sorted.map(({ hash }) => keyOf(hash)))],
          ['m.counts', Uint8Array.from(sorted, (row) => row.weights.length)],
          ['m.classes', Uint8Array.from(flat, ([label]) => label)],
          ['m.weights', Uint8Array.from(flat, ([, weight]) => weight)],
        ]),
      );
      const ready = openArchive(readyArchive(file));
      assert.equal(ready.info, 'kept');
      const scores = [openArchive(file), ready].map((archive) => {
        const model = openSparseModel(archive, 'm', { classes, rows: sorted.length });
        const sums = new Float64Array(classes);
        model.score(
          Int32Array.from(sorted, ({ hash }) => hash),
          sorted.length,
          sums,
        );
        return [...sums];
      });
      const expected = Array.from({ length: classes }, (_, label) =>
        flat.reduce((sum, [own, weight]) => (own === label ? sum + weight * Math.abs(weight) : sum), 0),
      );
      assert.deepEqual(scores, [expected, expected]);
    }),
  );
});
