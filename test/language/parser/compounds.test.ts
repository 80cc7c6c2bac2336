import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaggedToken } from '../../../src/document/sentence.ts';
import { createCompoundFinder } from '../../../src/language/parser/compounds.ts';

const find = createCompoundFinder(['tear gas', 'gas canister', 'tear gas canister']);

/** Tokens of "text/lemma/UPOS" words. */
function tokens(words: string): TaggedToken[] {
  return words.split(' ').map((word, at) => {
    const [text, lemma, upos] = word.split('/') as [string, string, string];
    return { text, lemma, upos, xpos: '', start: at, end: at + 1 };
  });
}

test('the words of a compound hang on its last one', () => {
  assert.deepEqual(find(tokens('fired/fire/VERB Tear/tear/NOUN gas/gas/NOUN')), [{ word: 1, head: 2 }]);
});

test('the longest compound counts, and the last word may be a plural', () => {
  assert.deepEqual(find(tokens('tear/tear/NOUN gas/gas/NOUN canisters/canister/NOUN')).slice(-2), [
    { word: 0, head: 2 },
    { word: 1, head: 2 },
  ]);
});

test('a verb ends no compound', () => {
  assert.deepEqual(find(tokens('tear/tear/NOUN gas/gas/VERB')), []);
});
