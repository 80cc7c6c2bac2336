import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContextSource } from '../../src/claims/context-source.ts';
import { contextsOf, createContextWords } from '../../src/claims/contexts.ts';
import { EventContext } from '../../src/schema/event-context.ts';
import { parsedSentence } from '../parsed-sentence.ts';

const none = Object.fromEntries(
  EventContext.options.map((context) => [context, ['–']]),
) as unknown as ContextSource['contexts'];
const words = createContextWords({
  contexts: {
    ...none,
    military: ['troop', 'air force'],
    peacekeeping: ['peacekeeper'],
    cbrn: ['chemical weapon'],
  },
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

test('a context that the scheme does not have is refused, and one that is missing', () => {
  assert.ok(ContextSource.safeParse({ contexts: none }).success);
  assert.ok(!ContextSource.safeParse({ contexts: { ...none, weather: ['rain'] } }).success);
  assert.ok(!ContextSource.safeParse({ contexts: { military: ['troop'] } }).success);
});
