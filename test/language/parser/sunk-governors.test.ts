import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raiseSunkGovernors } from '../../../src/language/parser/sunk-governors.ts';
import { parsedSentence } from '../../parsed-sentence.ts';

/** "word relation head" of each word of the sentence after mending. */
function arcs(lines: string): string[] {
  const tokens = raiseSunkGovernors(parsedSentence(lines).tokens);
  return tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${tokens[head]?.text ?? 'ROOT'}`);
}

test('the verb between two subjects takes the first one, and the clause as its complement', () => {
  const found = arcs(
    `Radio radio NOUN NN 2 nsubj
     reported report VERB VBD 0 root
     that that SCONJ IN 7 mark
     police police NOUN NNS 7 nsubj
     said say VERB VBD 7 advcl
     rebels rebel NOUN NNS 7 nsubj
     fled flee VERB VBD 2 ccomp`,
  );
  assert.deepEqual(found.slice(2), [
    'that mark said',
    'police nsubj said',
    'said ccomp reported',
    'rebels nsubj fled',
    'fled ccomp said',
  ]);
});

test('"as saying" takes the clause behind it as its complement', () => {
  const found = arcs(
    `Radio radio NOUN NN 2 nsubj
     quoted quote VERB VBD 0 root
     him he PRON PRP 2 obj
     as as SCONJ IN 5 mark
     saying say VERB VBG 7 advcl
     rebels rebel NOUN NNS 7 nsubj
     fled flee VERB VBD 2 ccomp`,
  );
  assert.deepEqual(found.slice(4), ['saying advcl quoted', 'rebels nsubj fled', 'fled ccomp saying']);
});

test('a clause set off by commas stays an aside', () => {
  const lines = `Rebels rebel NOUN NNS 7 nsubj
     , , PUNCT , 4 punct
     police police NOUN NNS 4 nsubj
     said say VERB VBD 7 parataxis
     , , PUNCT , 4 punct
     they they PRON PRP 7 nsubj
     fled flee VERB VBD 0 root`;
  assert.ok(arcs(lines).includes('said parataxis fled'));
});
