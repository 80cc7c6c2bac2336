import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextsOf, createContextWords } from '../../src/claims/contexts.ts';
import { parsedSentence } from '../parsed-sentence.ts';

const words = createContextWords({
  contexts: { peacekeeping: ['peacekeeper'], military: ['troop', 'air force'], cbrn: ['chemical weapon'] },
});

const sentence = parsedSentence(
  `Peacekeepers peacekeeper NOUN NNS 2 nsubj
   met meet VERB VBD 0 root
   the the DET DT 5 det
   air air NOUN NN 5 compound
   force force NOUN NN 2 obj
   over over ADP IN 8 case
   chemical chemical ADJ JJ 8 amod
   stocks stock NOUN NNS 2 obl`,
);

test('words set a sentence in their contexts, in the order of the scheme', () => {
  assert.deepEqual(contextsOf(sentence, words), ['military', 'peacekeeping']);
});

test('a phrase counts only where all of its words stand side by side', () => {
  assert.ok(!contextsOf(sentence, words).includes('cbrn'));
});

test('a context that the scheme does not have is refused', () => {
  assert.throws(() => createContextWords({ contexts: { weather: ['rain'] } }));
});
