import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { clusterAccounts, type PairScore } from '../../../src/incidents/cluster/cluster.ts';
import type { Constraints, Tie } from '../../../src/incidents/cluster/constraints.ts';

const none: Constraints = { together: [], apart: [] };
const tie = (one: string, other: string) => ({ one, other }) as Tie;

/** Scores by "a b", -5 for every pair that is not listed. */
function scoresOf(pairs: { readonly [pair: string]: number }): PairScore {
  return (one, other) => pairs[[one, other].sort().join(' ')] ?? -5;
}

describe('clusterAccounts', () => {
  test('puts together what speaks for one incident, and leaves the rest alone', () => {
    const score = scoresOf({ 'a b': 3 });
    assert.deepEqual(clusterAccounts(['c', 'b', 'a'], score, none), [['a', 'b'], ['c']]);
  });

  test('weighs all pairs: one account that speaks for both does not join two incidents', () => {
    const score = scoresOf({ 'a b': 4, 'b c': 1, 'a c': -3 });
    assert.deepEqual(clusterAccounts(['a', 'b', 'c'], score, none), [['a', 'b'], ['c']]);
  });

  test('keeps together and apart what people decided', () => {
    const score = scoresOf({ 'a b': 6 });
    const decided = { together: [tie('a', 'c')], apart: [tie('a', 'b')] };
    assert.deepEqual(clusterAccounts(['a', 'b', 'c'], score, decided), [['a', 'c'], ['b']]);
  });

  test('never joins by way of a third what people keep apart', () => {
    const score = scoresOf({ 'a b': 6, 'b c': 6, 'a c': 6 });
    const groups = clusterAccounts(['a', 'b', 'c'], score, { together: [], apart: [tie('a', 'c')] });
    assert.ok(groups.every((group) => !(group.includes('a') && group.includes('c'))));
  });

  test('lets a decision to keep apart hold against decisions to keep together that contradict it', () => {
    const decided = { together: [tie('a', 'b'), tie('b', 'c')], apart: [tie('a', 'c')] };
    const groups = clusterAccounts(['a', 'b', 'c'], scoresOf({}), decided);
    assert.deepEqual(groups, [['a', 'b'], ['c']]);
  });

  test('says the same for every order of the accounts', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const points = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 36, maxLength: 36 });
    const order = fc.shuffledSubarray(ids, { minLength: ids.length });
    fc.assert(
      fc.property(points, order, (values, shuffled) => {
        const score: PairScore = (one, other) => {
          const [a, b] = [ids.indexOf(one), ids.indexOf(other)];
          return values[Math.min(a, b) * ids.length + Math.max(a, b)]!;
        };
        const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join()).sort();
        assert.deepEqual(
          sorted(clusterAccounts(shuffled, score, none)),
          sorted(clusterAccounts(ids, score, none)),
        );
      }),
    );
  });
});
