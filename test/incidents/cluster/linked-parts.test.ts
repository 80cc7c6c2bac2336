import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Tie } from '../../../src/incidents/cluster/constraints.ts';
import { linkedParts } from '../../../src/incidents/cluster/linked-parts.ts';

const link = (one: string, other: string, score: number) => ({ one, other, score });
const sorted = (parts: readonly (readonly string[])[]) =>
  parts.map((part) => part.toSorted().join('')).sort();

describe('linkedParts', () => {
  test('are what hangs together, where that is small enough', () => {
    assert.deepEqual(sorted(linkedParts(['a', 'b', 'c'], [link('a', 'b', 0.1)], [], 2)), ['ab', 'c']);
  });

  test('are cut at the weakest links, where it is not', () => {
    const chain = [link('a', 'b', 3), link('b', 'c', 0.4), link('c', 'd', 3)];
    assert.deepEqual(sorted(linkedParts(['a', 'b', 'c', 'd'], chain, [], 3)), ['ab', 'cd']);
  });

  test('hold together what people put together, and the same text in many copies', () => {
    const weak = [link('a', 'b', 0.2), link('b', 'c', 0.2)];
    const together = [{ one: 'a', other: 'b' } as Tie];
    assert.deepEqual(sorted(linkedParts(['a', 'b', 'c'], weak, together, 1)), ['ab', 'c']);
    assert.deepEqual(sorted(linkedParts(['a', 'b'], [link('a', 'b', 20)], [], 1)), ['ab']);
  });

  test('are the same in every order of accounts and links', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: -2, max: 6 }));
    const links = fc.array(
      pair.map(([one, other, score]) => link(one, other, score)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(links, fc.shuffledSubarray(ids, { minLength: 6 }), (all, shuffled) => {
        assert.deepEqual(
          sorted(linkedParts(shuffled, [...all].reverse(), [], 2)),
          sorted(linkedParts(ids, all, [], 2)),
        );
      }),
    );
  });
});
