import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsIn } from './arguments-in.ts';

test('a second subject behind an active verb is its object', () => {
  const found = argumentsIn(
    `They they PRON PRP 2 nsubj
     claimed claim VERB VBD 0 root
     responsibility responsibility NOUN NN 2 nsubj`,
    'claimed',
  );
  assert.deepEqual(found, ['subject:They', 'object:responsibility']);
});

test('who claims responsibility did the deed, also where the parse has two subjects', () => {
  const found = argumentsIn(
    `They they PRON PRP 2 nsubj
     claimed claim VERB VBD 0 root
     responsibility responsibility NOUN NN 2 nsubj
     for for ADP IN 6 case
     the the DET DT 6 det
     raid raid NOUN NN 3 nmod`,
    'raid',
  );
  assert.ok(found.includes('subject:They'), found.join());
});

test('an adverbial without a preposition before a verb without a subject is the subject', () => {
  const found = argumentsIn(
    `No no DET DT 2 det
     fewer few ADJ JJR 5 amod
     than than ADP IN 4 case
     30 30 NUM CD 5 nummod
     villagers villager NOUN NNS 7 obl
     were be AUX VBD 7 aux:pass
     taken take VERB VBN 0 root`,
    'taken',
  );
  assert.deepEqual(found, ['object:villagers']);
});

test('a noun that the parse lists with the day before it is the subject', () => {
  const found = argumentsIn(
    `On on ADP IN 2 case
     Friday Friday PROPN NNP 6 obl
     , , PUNCT , 6 punct
     eleven eleven NUM CD 5 nummod
     rebels rebel NOUN NNS 2 conj
     surrendered surrender VERB VBD 0 root`,
    'surrendered',
  );
  assert.ok(found.includes('subject:rebels'), found.join());
});

test('two places joined by "and" before an order are no subject', () => {
  const found = argumentsIn(
    `In in ADP IN 2 case
     Chad Chad PROPN NNP 5 obl
     and and CCONJ CC 4 cc
     Mali Mali PROPN NNP 2 conj
     fell fall VERB VBD 0 root`,
    'fell',
  );
  assert.ok(!found.some((argument) => argument.startsWith('subject')), found.join());
});

test('a participle behind its noun that is tagged as a past tense has the noun for its object', () => {
  const found = argumentsIn(
    `the the DET DT 2 det
     number number NOUN NN 0 root
     of of ADP IN 4 case
     guards guard NOUN NNS 2 nmod
     killed kill VERB VBD 4 acl`,
    'killed',
  );
  assert.deepEqual(found, ['object:guards']);
});

test('what is told before its teller is not done by him', () => {
  const found = argumentsIn(
    `Shelling shelling NOUN NN 2 obl
     wounded wound VERB VBD 7 advcl
     four four NUM CD 4 nummod
     people people NOUN NNS 2 obj
     , , PUNCT , 7 punct
     mayors mayor NOUN NNS 7 nsubj
     wrote write VERB VBD 0 root`,
    'wounded',
  );
  assert.ok(!found.includes('subject:mayors'), found.join());
});

test('who is hurt in what appears to be a raid did not carry it out', () => {
  const found = argumentsIn(
    `Boys boy NOUN NNS 3 nsubj:pass
     were be AUX VBD 3 aux:pass
     hurt hurt VERB VBN 0 root
     in in ADP IN 5 case
     what what PRON WP 6 obl
     appears appear VERB VBZ 3 advcl
     a a DET DT 8 det
     raid raid NOUN NN 6 xcomp`,
    'raid',
  );
  assert.ok(!found.includes('subject:Boys'), found.join());
});
