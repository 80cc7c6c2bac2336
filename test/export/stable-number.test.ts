import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stableNumber } from '../../src/export/stable-number.ts';

test('an id has the same number today as on the day when this was written', () => {
  assert.equal(stableNumber('a1#i1'), 6_642_204_519_875_006);
  assert.notEqual(stableNumber('a1#i1'), stableNumber('a1#i2'));
});

test('numbers of 100,000 ids are whole, safe and all different', () => {
  const numbers = Array.from({ length: 100_000 }, (_, index) =>
    stableNumber(`sha256:${index}#i${index % 7}`),
  );
  assert.ok(numbers.every(Number.isSafeInteger));
  assert.equal(new Set(numbers).size, numbers.length);
});
