import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstEndingAfter, sharedShare } from '../../../src/claims/attribution/spans.ts';

/** Rows of spans that lie apart and in order, made of gaps and lengths. */
const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
  .map((pieces) => {
    let at = 0;
    return pieces.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

test('the share of two rows is the same both ways, and 1 for a row with itself', () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      assert.equal(sharedShare(one, other), sharedShare(other, one));
      if (one.length > 0) assert.equal(sharedShare(one, one), 1);
    }),
  );
});

test('half of ten characters beside ten others is a share of a half', () => {
  assert.equal(sharedShare([{ start: 0, end: 10 }], [{ start: 5, end: 15 }]), 0.5);
});

test('the first span that ends after an offset is found as by looking at each', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 90 }), (spans, offset) => {
      const found = spans.findIndex(({ end }) => end > offset);
      assert.equal(firstEndingAfter(spans, offset), found < 0 ? spans.length : found);
    }),
  );
});
