import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestPairs, type Edge } from '../../bench/attribution/assignment.ts';
import { countDocument, figuresOf, noCounts } from '../../bench/attribution/score.ts';
import { headOf } from '../../bench/attribution/source-head.ts';

const edges = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 10 })
  .map((found) => [
    ...new Map(found.map(([row, column, weight]) => [`${row}-${column}`, { row, column, weight }])).values(),
  ]);

/** The highest total weight, by trying everything. */
function highest([first, ...others]: readonly Edge[]): number {
  if (!first) return 0;
  const free = others.filter(({ row, column }) => row !== first.row && column !== first.column);
  return Math.max(highest(others), first.weight + highest(free));
}

test('the pairs are one to one and weigh as much as any can', () => {
  fc.assert(
    fc.property(edges, (offered) => {
      const pairs = bestPairs(offered, 4, 4);
      assert.equal(new Set(pairs.map(({ row }) => row)).size, pairs.length);
      assert.equal(new Set(pairs.map(({ column }) => column)).size, pairs.length);
      assert.equal(
        pairs.reduce((sum, { weight }) => sum + weight, 0),
        highest(offered),
      );
    }),
  );
});

test('the head of a source is the last word of its first phrase', () => {
  const head = (text: string) => headOf(text, [{ start: 0, end: text.length }])?.word;
  assert.equal(head('Police of the port'), 'Police');
  assert.equal(head('Col. Amin Saleh, a spokesman'), 'Saleh');
  assert.equal(head('the army’s'), 'army');
});

test('contents that overlap by less than half are no pair; a source that is missing is wrong', () => {
  const text = 'The mayor said the bridge was gone. Police denied that it fell.';
  const gold = [
    { source: [{ start: 0, end: 9 }], cue: [{ start: 10, end: 14 }], content: [{ start: 15, end: 34 }] },
    { source: [{ start: 36, end: 42 }], cue: [{ start: 43, end: 49 }], content: [{ start: 50, end: 62 }] },
  ];
  const counts = noCounts();
  countDocument(counts, text, gold, [
    { ...gold[0]!, source: [], content: [{ start: 15, end: 25 }] },
    { ...gold[1]!, content: [{ start: 50, end: 53 }] },
  ]);
  const { f1, sourceOverlap } = figuresOf(counts);
  assert.equal(f1, 50);
  assert.equal(sourceOverlap, 0);
});
