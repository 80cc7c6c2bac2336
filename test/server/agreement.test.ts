import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { krippendorffAlpha } from '../../src/server/review/agreement.ts';

/** Krippendorff (2011), section C: four coders, twelve units, some answers missing. */
const published = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

test('the published example gives the published alphas', () => {
  assert.equal(krippendorffAlpha(published, 'nominal')?.toFixed(3), '0.743');
  assert.equal(krippendorffAlpha(published, 'interval')?.toFixed(3), '0.849');
});

test('there is no alpha without pairs, and full agreement is 1', () => {
  assert.equal(krippendorffAlpha([], 'nominal'), null);
  assert.equal(krippendorffAlpha([['a'], ['b']], 'nominal'), null);
  assert.equal(
    krippendorffAlpha(
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      'nominal',
    ),
    1,
  );
});

/** The definition, pair by pair. */
function byPairs(
  units: readonly number[][],
  distance: (one: number, other: number) => number,
): number | null {
  const paired = units.filter(({ length }) => length > 1);
  const all = paired.flat();
  if (all.length === 0) return null;
  const sum = (values: readonly number[]) =>
    values.reduce((total, one) => total + values.reduce((part, other) => part + distance(one, other), 0), 0);
  const observed = paired.reduce((total, values) => total + sum(values) / (values.length - 1), 0);
  const expected = sum(all) / (all.length - 1);
  return expected === 0 ? 1 : 1 - observed / expected;
}

test('it is what the definition gives, whatever the answers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 5 }), { maxLength: 20 }),
      (units) => {
        for (const [name, distance] of [
          ['nominal', (one: number, other: number) => (one === other ? 0 : 1)],
          ['interval', (one: number, other: number) => (one - other) ** 2],
        ] as const) {
          const given = krippendorffAlpha(units, name);
          const wanted = byPairs(units, distance);
          if (given === null || wanted === null) assert.equal(given, wanted);
          else assert.ok(Math.abs(given - wanted) < 1e-6, `${given} ${wanted}`);
        }
      },
    ),
  );
});
