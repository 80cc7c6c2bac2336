import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  createFeatureTable,
  encodeKeys,
  fillBuckets,
  keyOf,
} from '../../../src/language/model/feature-table.ts';

const hashes = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { selector: keyOf });

test('a table finds the row of every key it was made of, and no other', () => {
  fc.assert(
    fc.property(hashes, fc.array(fc.integer()), (known, others) => {
      const sorted = known.toSorted((one, other) => keyOf(one) - keyOf(other));
      const table = createFeatureTable(fillBuckets(encodeKeys(sorted.map(keyOf)), sorted.length));
      assert.equal(table.size, sorted.length);
      sorted.forEach((hash, row) => {
        assert.equal(table.find(hash), row);
      });
      const keys = new Set(known.map(keyOf));
      for (const hash of others) if (!keys.has(keyOf(hash))) assert.equal(table.find(hash), -1);
    }),
  );
});
