import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datelineLength } from '../../../src/mentions/places/dateline.ts';
import { taggedWords } from './tagged-words.ts';

const lines: readonly (readonly [string, number])[] = [
  ['MOSUL , Iraq , July 9 ( Agency ) — Three men were shot .', 10],
  ['GOMA -- Rebels took the town .', 2],
  ['BEIRUT : The army said so .', 2],
  ['Kyiv – Two people died .', 2],
  ['The mayor — a soldier once — fled .', 0],
  ['Mosul fell in 2014 .', 0],
  ['— He left .', 0],
];

for (const [text, length] of lines) {
  test(text, () => {
    assert.equal(datelineLength(taggedWords(text)), length);
  });
}

test('the hyphen of a name is no dash', () => {
  const text = 'Al-Hol Camp burnt .';
  const sentence = taggedWords('Al - Hol Camp burnt .');
  const starts = [0, 2, 3, 7, 12, 18];
  const tokens = sentence.tokens.map((token, index) => {
    const start = starts[index] ?? 0;
    return { ...token, start, end: start + token.text.length };
  });
  assert.equal(datelineLength({ ...sentence, span: { start: 0, end: text.length }, tokens }), 0);
});
