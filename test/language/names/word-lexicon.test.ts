import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../../src/document/sentence.ts';
import { kindSet } from '../../../src/language/names/name-kind.ts';
import { combineLexicons } from '../../../src/language/names/name-lexicon.ts';
import { createWordLexicon } from '../../../src/language/names/word-lexicon.ts';
import { encodeLexicon, lexiconOf } from '../../../training/names-lexicon.ts';

const lexicon = createWordLexicon(
  encodeLexicon(
    lexiconOf([
      { name: 'Red Hill Brigade', kind: 'organisation' },
      { name: 'Red', kind: 'surname' },
      { name: 'al-Tamur', kind: 'place' },
      { name: 'Škoda', kind: 'organisation' },
    ]),
  ),
);

function tokens(text: string): Token[] {
  return text.split(' ').map((word) => ({ text: word, start: 0, end: word.length }));
}

const found = (text: string) =>
  lexicon.spans(tokens(text)).map(({ first, last, kinds }) => ({ first, last, kinds }));

test('a phrase and a word that begins it are both found, whatever their case', () => {
  for (const text of ['the Red Hill Brigade', 'THE RED HILL BRIGADE', 'the red hill brigade']) {
    assert.deepEqual(found(text), [
      { first: 1, last: 2, kinds: kindSet('surname') },
      { first: 1, last: 4, kinds: kindSet('organisation') },
    ]);
  }
});

test('a phrase that breaks off is not found', () => {
  assert.deepEqual(found('Hill Brigade'), []);
  assert.deepEqual(found('Red Hill'), [{ first: 0, last: 1, kinds: kindSet('surname') }]);
});

test('hyphens in a name do not count', () => {
  assert.deepEqual(found('al - Tamur fell'), [{ first: 0, last: 3, kinds: kindSet('place') }]);
  assert.deepEqual(found('al Tamur fell'), [{ first: 0, last: 2, kinds: kindSet('place') }]);
});

test('a name is also found without its accents', () => {
  assert.deepEqual(found('Skoda'), [{ first: 0, last: 1, kinds: kindSet('organisation') }]);
});

test('combined lexicons hold what each holds', () => {
  const other = { spans: () => [{ first: 0, last: 1, kinds: kindSet('actor') }] };
  assert.equal(combineLexicons(lexicon, other).spans(tokens('Red')).length, 2);
});
