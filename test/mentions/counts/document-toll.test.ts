import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CountMention } from '../../../src/mentions/counts/count-mention.ts';
import { documentToll, type Toll } from '../../../src/mentions/counts/toll/document-toll.ts';
import { parsedSentence } from '../../parsed-sentence.ts';
import { lexicon } from './lexicon.ts';

const blank = {
  sentence: 0,
  first: 0,
  last: 0,
  head: 0,
  trigger: 1,
  agent: null,
  kind: 'figure',
  partOf: null,
  negated: false,
} as const;
type What = CountMention['count']['what'];

function mention(
  what: What,
  min: number | null,
  max: number | null,
  rest: Partial<CountMention> = {},
): CountMention {
  const count = { what, min, max, exact: min === max, who: null, text: 'x', span: { start: 0, end: 1 } };
  return { ...blank, count, ...rest };
}

/** Sentences whose words matter only for the cues in them. */
const article = ['Blast kills', 'It happened on', 'Another bombing killed', 'The news was'].map(
  (words, index) =>
    parsedSentence(
      words
        .split(' ')
        .map((word) => `${word} ${word} NOUN NN 0 dep`)
        .join('\n'),
      index,
    ),
);
const toll = (...counts: CountMention[]) => documentToll(article, counts, lexicon);

describe('documentToll', () => {
  test('keeps the bounds of the figure it takes', () => {
    const bounds = ({ killed: { min, max } }: Toll) => ({ min, max });
    assert.deepEqual(bounds(toll(mention('killed', 15, null))), { min: 15, max: null });
    assert.deepEqual(bounds(toll(mention('killed', 12, 14))), { min: 12, max: 14 });
    assert.deepEqual(bounds(toll(mention('killed', null, 20))), { min: 0, max: 20 });
  });

  test('names what it was read from, and of a figure that was worked out both figures', () => {
    const hit = mention('casualties', 4, 4);
    const dead = mention('killed', 1, 1, { first: 2, last: 2 });
    const result = toll(hit, dead);
    assert.deepEqual(result.killed.from, [dead]);
    assert.deepEqual(result.injured.from, [hit, dead]);
  });

  test('leaves open what the article does not tell of', () => {
    const untold = { min: 0, max: null, who: null, from: [] };
    assert.deepEqual(toll(), { killed: untold, injured: untold });
  });

  test('does not count parts again', () => {
    const parts = [mention('killed', 2, 2, { partOf: 0 }), mention('killed', 3, 3, { partOf: 0 })];
    assert.equal(toll(mention('killed', 5, 5), ...parts).killed.min, 5);
  });

  test('leaves out what is denied and what happened elsewhere', () => {
    assert.equal(toll(mention('killed', 9, 9, { negated: true })).killed.min, 0);
    const other = mention('killed', 30, 30, { sentence: 2 });
    assert.equal(toll(mention('killed', 4, 4, { sentence: 1 }), other).killed.min, 4);
  });

  test('takes the dead off those who were hit', () => {
    const result = toll(mention('casualties', 4, 4), mention('killed', 1, 1));
    assert.deepEqual([result.killed.min, result.injured.min], [1, 3]);
  });

  test('adds the attacker who killed himself in the same sentence', () => {
    const self = mention('killed', 1, 1, { first: 1, last: 1, kind: 'pronoun' });
    const attacker = { ...self, count: { ...self.count, who: lexicon.selfWho } };
    assert.equal(toll(mention('killed', 3, 3), attacker).killed.min, 4);
  });

  test('takes one wounded person for the one who died later', () => {
    const wounded = mention('injured', 1, 1, { kind: 'person' });
    const died = mention('killed', 1, 1, { sentence: 1, kind: 'person' });
    assert.equal(toll(wounded, died).injured.min, 0);
  });

  test('tells another wounded person from the dead of the same sentence', () => {
    const died = mention('killed', 1, 1, { kind: 'person' });
    const wounded = mention('injured', 1, 1, { first: 1, last: 1, kind: 'person' });
    assert.equal(toll(died, wounded).injured.min, 1);
  });
});
