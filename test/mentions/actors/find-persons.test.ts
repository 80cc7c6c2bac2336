import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsedSentence } from '../../parsed-sentence.ts';
import { find, findInArticle, person } from './find-in-sentences.ts';

describe('persons', () => {
  const inFull = parsedSentence(`
      Valdorian valdorian ADJ   JJ  2 amod
      president president NOUN  NN  3 compound
      Dana      dana      PROPN NNP 5 nsubj
      Ilves     ilves     PROPN NNP 3 flat
      left      leave     VERB  VBD 0 root`);
  const bySurname = parsedSentence(
    `
      Ilves    ilves  PROPN NNP 2 nsubj
      returned return VERB  VBD 0 root`,
    1,
  );

  test('an office and a name are one mention', () => {
    const [mention, ...rest] = find(inFull, [person(2, 4)]);
    assert.deepEqual(rest, []);
    assert.equal(mention?.actor, 'person.ilves');
    assert.equal(mention.text, 'Valdorian president Dana Ilves');
    assert.equal(mention.country, 'VA');
    assert.ok(mention.also.includes('VAL'));
  });

  test('a surname leads back to the name in full', () => {
    assert.equal(findInArticle([inFull, bySurname])[1]?.[0]?.actor, 'person.ilves');
    assert.deepEqual(find(bySurname), []);
  });

  test('an office without a name is the state, with who held it on the day', () => {
    const sentence = parsedSentence(`
        The       the       DET  DT  3 det
        Valdorian valdorian ADJ  JJ  3 amod
        president president NOUN NN  4 nsubj
        left      leave     VERB VBD 0 root`);
    const on = (date: string) => find(sentence, [], { date })[0];
    assert.equal(on('2005-01-01')?.actor, 'VAL');
    assert.ok(on('2005-01-01')?.also.includes('person.orlan'));
    assert.ok(on('2012-07-01T08:00:00Z')?.also.includes('person.ilves'));
  });

  test('what stands in apposition is the same actor', () => {
    const mentions = find(
      parsedSentence(`
        Dana      dana      PROPN NNP 8 nsubj
        Ilves     ilves     PROPN NNP 1 flat
        ,         ,         PUNCT ,   6 punct
        the       the       DET   DT  6 det
        ANF       anf       PROPN NNP 6 compound
        commander commander NOUN  NN  1 appos
        ,         ,         PUNCT ,   1 punct
        left      leave     VERB  VBD 0 root`),
    );
    assert.deepEqual(
      mentions.map(({ actor, apposition }) => [actor, apposition]),
      [
        ['person.ilves', null],
        ['person.ilves', 0],
      ],
    );
    assert.ok(mentions[1]?.also.includes('group.front'));
  });
});

test('text without capitals is read by its words', () => {
  const sentences = [
    parsedSentence(`
      valdorian valdorian ADJ  JJ  2 amod
      soldiers  soldier   NOUN NNS 3 nsubj
      left      leave     VERB VBD 0 root`),
    parsedSentence(
      `
      it      it   PRON  PRP 3 nsubj
      had     have AUX   VBD 3 aux
      stopped stop VERB  VBN 0 root
      anf     anf  PROPN NNP 3 obj`,
      1,
    ),
  ];
  assert.deepEqual(
    findInArticle(sentences).map((mentions) => mentions.map(({ actor }) => actor)),
    [['VAL.military'], ['group.front']],
  );
});
