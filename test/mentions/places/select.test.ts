import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { selectSpans } from '../../../src/mentions/places/select.ts';
import type { PlaceSpan } from '../../../src/mentions/places/spans.ts';

function span(sentence: number, first: number, last: number): PlaceSpan {
  return {
    sentence,
    first,
    last,
    span: { start: first, end: last },
    text: '',
    key: `${first}`,
    candidates: [],
  };
}

test('a longer name wins over its parts when it scores more', () => {
  const spans = [span(0, 0, 1), span(0, 0, 2), span(0, 1, 2)];
  assert.deepEqual(selectSpans(spans, [1, 3, 1]), [1]);
  assert.deepEqual(selectSpans(spans, [2, 3, 2]), [0, 2]);
});

test('what scores nothing is not chosen', () => {
  assert.deepEqual(selectSpans([span(0, 0, 1), span(1, 0, 1)], [-1, 0.5]), [1]);
});

const scoredSpans = fc
  .array(
    fc.record({
      sentence: fc.integer({ min: 0, max: 2 }),
      first: fc.integer({ min: 0, max: 8 }),
      length: fc.integer({ min: 1, max: 4 }),
      score: fc.integer({ min: -5, max: 5 }),
    }),
    { maxLength: 12 },
  )
  .map((items) => items.sort((a, b) => a.sentence - b.sentence || a.first - b.first || a.length - b.length));

test('no two chosen spans overlap, and no single span outscores the choice', () => {
  fc.assert(
    fc.property(scoredSpans, (items) => {
      const spans = items.map(({ sentence, first, length }) => span(sentence, first, first + length));
      const scores = items.map(({ score }) => score);
      const chosen = selectSpans(spans, scores);
      for (const a of chosen) {
        for (const b of chosen) {
          const [left, right] = [spans[a]!, spans[b]!];
          if (a !== b && left.sentence === right.sentence)
            assert.ok(left.last <= right.first || right.last <= left.first);
        }
      }
      const total = chosen.reduce((sum, index) => sum + scores[index]!, 0);
      assert.ok(total >= Math.max(0, ...scores));
    }),
  );
});
