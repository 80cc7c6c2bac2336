import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsIn } from './arguments-in.ts';

test('an active verb has its subject and object', () => {
  const found = argumentsIn(
    `Rebels rebel NOUN NNS 2 nsubj
     attacked attack VERB VBD 0 root
     the the DET DT 4 det
     town town NOUN NN 2 obj`,
    'attacked',
  );
  assert.deepEqual(found, ['subject:Rebels', 'object:town']);
});

test('a passive is turned, and "by" names the subject', () => {
  const found = argumentsIn(
    `Soldiers soldier NOUN NNS 3 nsubj:pass
     were be AUX VBD 3 aux:pass
     killed kill VERB VBN 0 root
     by by ADP IN 5 case
     gunmen gunman NOUN NNS 3 obl:agent`,
    'killed',
  );
  assert.deepEqual(found, ['object:Soldiers', 'subject:gunmen']);
});

test('a relative pronoun gives way to its noun', () => {
  const found = argumentsIn(
    `A a DET DT 2 det
     raid raid NOUN NN 0 root
     that that PRON WDT 4 nsubj
     killed kill VERB VBD 2 acl:relcl
     operatives operative NOUN NNS 4 obj`,
    'killed',
  );
  assert.deepEqual(found, ['subject:raid', 'object:operatives']);
});

test('a relative clause without a pronoun fills its gap', () => {
  const found = argumentsIn(
    `The the DET DT 2 det
     town town NOUN NN 0 root
     rebels rebel NOUN NNS 4 nsubj
     seized seize VERB VBD 2 acl:relcl`,
    'seized',
  );
  assert.deepEqual(found, ['subject:rebels', 'object:town']);
});

test('what is hyphened onto a participle does what it says', () => {
  const found = argumentsIn(
    `US US PROPN NNP 3 obl
     - - PUNCT HYPH 3 punct
     backed back VERB VBN 4 amod
     fighters fighter NOUN NNS 5 nsubj
     fled flee VERB VBD 0 root`,
    'backed',
  );
  assert.deepEqual(found, ['object:fighters', 'subject:US']);
});

test('the object of a governor does what an infinitive says', () => {
  const found = argumentsIn(
    `This this PRON DT 2 nsubj
     led lead VERB VBD 0 root
     America America PROPN NNP 2 obj
     to to PART TO 5 mark
     kill kill VERB VB 2 xcomp
     him he PRON PRP 5 obj`,
    'kill',
  );
  assert.deepEqual(found, ['object:him', 'subject:America']);
});

test('an event noun takes the subject of its light verb, through the noun that measures it', () => {
  const found = argumentsIn(
    `Militias militia NOUN NNS 3 nsubj
     have have AUX VBP 3 aux
     carried carry VERB VBN 0 root
     out out ADP RP 3 compound:prt
     hundreds hundred NOUN NNS 3 obj
     of of ADP IN 7 case
     attacks attack NOUN NNS 5 nmod
     on on ADP IN 9 case
     forces force NOUN NNS 7 nmod`,
    'attacks',
  );
  assert.deepEqual(found, ['on:forces', 'head:carried', 'subject:Militias']);
});

test('what an account tells of is done by the noun before the participle', () => {
  const found = argumentsIn(
    `Footage footage NOUN NN 0 root
     of of ADP IN 3 case
     police police NOUN NNS 1 nmod
     firing fire VERB VBG 1 acl
     rubber rubber NOUN NN 6 compound
     bullets bullet NOUN NNS 4 obj`,
    'firing',
  );
  assert.deepEqual(found, ['object:bullets', 'subject:police']);
});

test('the pronoun of a relative clause without a verb gives way to its noun, for what is coordinated too', () => {
  const found = argumentsIn(
    `Turkey Turkey PROPN NNP 0 root
     which which PRON WDT 4 nsubj
     is be AUX VBZ 4 cop
     hostile hostile ADJ JJ 1 acl:relcl
     and and CCONJ CC 6 cc
     attacked attack VERB VBD 4 conj
     towns town NOUN NNS 6 obj`,
    'attacked',
  );
  assert.deepEqual(found, ['object:towns', 'subject:Turkey']);
});

test('coordinated words fill one role together, and the second party of "between" is the counterpart', () => {
  const found = argumentsIn(
    `Clashes clash NOUN NNS 0 root
     between between ADP IN 4 case
     the the DET DT 4 det
     army army NOUN NN 1 nmod
     and and CCONJ CC 6 cc
     rebels rebel NOUN NNS 4 conj`,
    'Clashes',
  );
  assert.deepEqual(found, ['between:army', 'counterpart:rebels']);
});

test('an apposition is said of the noun before it', () => {
  const found = argumentsIn(
    `Turkey Turkey PROPN NNP 0 root
     , , PUNCT , 4 punct
     a a DET DT 4 det
     member member NOUN NN 1 appos
     of of ADP IN 6 case
     NATO NATO PROPN NNP 4 nmod`,
    'member',
  );
  assert.deepEqual(found, ['of:NATO', 'head:Turkey', 'subject:Turkey']);
});

test('who has a plan does what is planned', () => {
  const found = argumentsIn(
    `Rebels rebel NOUN NNS 2 nsubj
     have have VERB VBP 0 root
     plans plan NOUN NNS 2 obj
     to to PART TO 5 mark
     attack attack VERB VB 3 acl
     towns town NOUN NNS 5 obj`,
    'attack',
  );
  assert.deepEqual(found, ['object:towns', 'subject:Rebels']);
});

test('"that" beside an object of the clause stands for nothing in it', () => {
  const found = argumentsIn(
    `reports report NOUN NNS 0 root
     that that PRON WDT 4 obj
     troops troop NOUN NNS 4 nsubj
     attacked attack VERB VBD 1 acl:relcl
     towns town NOUN NNS 4 obj`,
    'attacked',
  );
  assert.deepEqual(found, ['subject:troops', 'object:towns']);
});

test('a noun with a bare past tense behind it is the object, not the subject of a clause', () => {
  const found = argumentsIn(
    `They they PRON PRP 2 nsubj
     searched search VERB VBD 0 root
     the the DET DT 4 det
     houses house NOUN NNS 5 nsubj
     raided raid VERB VBD 2 ccomp`,
    'searched',
  );
  assert.deepEqual(found, ['subject:They', 'object:houses']);
});

test('a verb that needs an object takes its subject for one where it has none', () => {
  const found = argumentsIn(
    `Fighters fighter NOUN NNS 2 nsubj
     killed kill VERB VBD 0 root
     in in ADP IN 4 case
     blasts blast NOUN NNS 2 obl`,
    'killed',
  );
  assert.deepEqual(found, ['object:Fighters', 'in:blasts']);
});

test('a verb that is joined to the nouns before it has them for its subject', () => {
  const found = argumentsIn(
    `Chad Chad PROPN NNP 0 root
     and and CCONJ CC 3 cc
     Mali Mali PROPN NNP 1 conj
     signed sign VERB VBD 1 conj
     pacts pact NOUN NNS 4 obj`,
    'signed',
  );
  assert.deepEqual(found, ['object:pacts', 'subject:Chad', 'subject:Mali']);
});

test('an indirect object alone is the object, and with another it is indirect', () => {
  const alone = argumentsIn(
    `He he PRON PRP 2 nsubj
     phoned phone VERB VBD 0 root
     ministers minister NOUN NNS 2 iobj`,
    'phoned',
  );
  assert.deepEqual(alone, ['subject:He', 'object:ministers']);
  const both = argumentsIn(
    `He he PRON PRP 2 nsubj
     gave give VERB VBD 0 root
     ministers minister NOUN NNS 2 iobj
     orders order NOUN NNS 2 obj`,
    'gave',
  );
  assert.deepEqual(both, ['subject:He', 'indirect:ministers', 'object:orders']);
});

test('an adjective with an auxiliary and an object is the verb that it was taken for', () => {
  const found = argumentsIn(
    `Chad Chad PROPN NNP 3 nsubj
     will will AUX MD 3 aux
     free free ADJ JJ 0 root
     prisoners prisoner NOUN NNS 3 obj`,
    'free',
  );
  assert.deepEqual(found, ['subject:Chad', 'object:prisoners']);
});

test('a verb taken for a copula has the predicate for its object', () => {
  const found = argumentsIn(
    `Chad Chad PROPN NNP 4 nsubj
     vetoed veto VERB VBD 4 cop
     the the DET DT 4 det
     resolution resolution NOUN NN 0 root`,
    'vetoed',
  );
  assert.deepEqual(found, ['subject:Chad', 'object:resolution']);
});

test('what is measured is found through one measure and the next', () => {
  const found = argumentsIn(
    `Dozens dozen NOUN NNS 6 nsubj
     of of ADP IN 3 case
     hundreds hundred NOUN NNS 1 nmod
     of of ADP IN 5 case
     monks monk NOUN NNS 3 nmod
     marched march VERB VBD 0 root`,
    'marched',
  );
  assert.deepEqual(found, ['subject:monks']);
});
