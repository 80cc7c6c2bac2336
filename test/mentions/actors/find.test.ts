import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsedSentence } from '../../parsed-sentence.ts';
import { body, find, findInArticle, hyphenated, person } from './find-in-sentences.ts';

describe('role nouns', () => {
  test('a state before the noun leads to its body', () => {
    const [mention] = find(
      parsedSentence(`
        The       the       DET  DT  3 det
        Valdorian valdorian ADJ  JJ  3 amod
        troops    troop     NOUN NNS 4 nsubj
        left      leave     VERB VBD 0 root`),
    );
    assert.equal(mention?.actor, 'VAL.military');
    assert.equal(mention.name, 'Royal Army of Valdoria');
    assert.equal(mention.text, 'Valdorian troops');
    assert.deepEqual(mention.also, ['VAL']);
    assert.ok(mention.definite && mention.plural && !mention.bare);
  });

  test('a body without an entry of its own is made from the state', () => {
    const [mention] = find(
      parsedSentence(`
        Zambrian zambrian ADJ  JJ  2 amod
        troops   troop    NOUN NNS 3 nsubj
        left     leave    VERB VBD 0 root`),
    );
    assert.equal(mention?.actor, 'ZAM.military');
    assert.equal(mention.name, 'Zambrian armed forces');
    assert.equal(mention.partOf, 'ZAM');
  });

  test('a group before the noun is the actor, and figures belong to the phrase', () => {
    const [mention] = find(
      parsedSentence(`
        Fifteen  fifteen  NUM   CD   5 nummod
        Al       al       PROPN NNP  5 compound
        Naim     naim     PROPN NNP  2 flat
        Front    front    PROPN NNP  2 flat
        fighters fighter  NOUN  NNS  6 nsubj
        left     leave    VERB  VBD  0 root`),
    );
    assert.equal(mention?.actor, 'group.front');
    assert.equal(mention.text, 'Fifteen Al Naim Front fighters');
    assert.equal(mention.head, 4);
  });

  test('coordinated states own the noun both', () => {
    const mentions = find(
      parsedSentence(`
        Valdorian valdorian ADJ   JJ  4 amod
        and       and       CCONJ CC  3 cc
        Zambrian  zambrian  ADJ   JJ  1 conj
        troops    troop     NOUN  NNS 5 nsubj
        left      leave     VERB  VBD 0 root`),
    );
    assert.deepEqual(
      mentions.map(({ actor, head }) => [actor, head]),
      [
        ['VAL.military', 3],
        ['ZAM.military', 3],
      ],
    );
  });

  test('a sponsor is no owner', () => {
    const [mention] = find(
      hyphenated(`
        Valdorian valdorian ADJ   JJ   3 amod
        -         -         PUNCT HYPH 1 punct
        backed    back      VERB  VBN  4 amod
        troops    troop     NOUN  NNS  5 nsubj
        left      leave     VERB  VBD  0 root`),
    );
    assert.equal(mention?.actor, null);
    assert.equal(mention.kind, 'militia');
    assert.deepEqual(mention.also, ['VAL']);
  });

  test('the owner may stand behind', () => {
    const mentions = find(
      parsedSentence(`
        Members member  NOUN  NNS  4 nsubj
        of      of      ADP   IN   3 case
        ANF     anf     PROPN NNP  1 nmod
        left    leave   VERB  VBD  0 root`),
    );
    assert.deepEqual(
      mentions.map(({ text, actor }) => [text, actor]),
      [
        ['Members of ANF', 'group.front'],
        ['ANF', 'group.front'],
      ],
    );
  });

  test('police in a state are its police, soldiers in it need not be its soldiers', () => {
    const inZambria = (noun: string) =>
      parsedSentence(`
        ${noun}
        in      in      ADP   IN   3 case
        Zambria zambria PROPN NNP  1 nmod
        left    leave   VERB  VBD  0 root`);
    assert.equal(find(inZambria('Police police NOUN NN 4 nsubj'))[0]?.actor, 'ZAM.police');
    assert.equal(find(inZambria('Soldiers soldier NOUN NNS 4 nsubj'))[0]?.actor, null);
  });

  test('a noun that says nothing alone needs an owner', () => {
    const mentions = find(
      parsedSentence(`
        Members member NOUN NNS 2 nsubj
        left    leave  VERB VBD 0 root`),
    );
    assert.deepEqual(mentions, []);
  });

  test('the army is the army named last, or that of the state the article is about', () => {
    const army = parsedSentence(
      `
        The  the   DET  DT  2 det
        army army  NOUN NN  3 nsubj
        left leave VERB VBD 0 root`,
      1,
    );
    const zambrian = parsedSentence(`
        Zambrian zambrian ADJ  JJ  2 amod
        soldiers soldier  NOUN NNS 3 nsubj
        left     leave    VERB VBD 0 root`);
    assert.equal(findInArticle([zambrian, army])[1]?.[0]?.actor, 'ZAM.military');
    assert.equal(find(army, [], { countries: ['VA'] })[0]?.actor, 'VAL.military');
    assert.equal(find(army, [], { countries: ['VA', 'ZA'] })[0]?.actor, null);
  });
});

describe('names', () => {
  test('an adjective of anything else is no actor, but says which state', () => {
    const [mention] = find(
      parsedSentence(`
        The       the       DET  DT  3 det
        Valdorian valdorian ADJ  JJ  3 amod
        desert    desert    NOUN NN  0 root`),
    );
    assert.equal(mention?.actor, 'VAL');
    assert.ok(mention.adjectival);
  });

  test('a state behind a preposition of place is a place', () => {
    const [mention] = find(
      parsedSentence(`
        They    they    PRON  PRP 2 nsubj
        fought  fight   VERB  VBD 0 root
        in      in      ADP   IN  4 case
        Zambria zambria PROPN NNP 2 obl`),
    );
    assert.ok(mention?.locative);
  });

  test('a capital acts as a subject and is a place elsewhere', () => {
    const mentions = find(
      parsedSentence(`
        Zam    zam    PROPN NNP 2 nsubj
        bombed bomb   VERB  VBD 0 root
        Port   port   PROPN NNP 2 obj
        Vale   vale   PROPN NNP 3 flat`),
    );
    assert.deepEqual(
      mentions.map(({ text, actor, metonym }) => ({ text, actor, metonym })),
      [{ text: 'Zam', actor: 'ZAM', metonym: true }],
    );
  });

  test('acronyms keep their case', () => {
    const sentence = (acronym: string) =>
      parsedSentence(`
        They     they     PRON  PRP 2 nsubj
        fought   fight    VERB  VBD 0 root
        ${acronym} anf    PROPN NNP 2 obj`);
    assert.equal(find(sentence('ANF'))[0]?.actor, 'group.front');
    assert.deepEqual(find(sentence('anf')), []);
  });

  test('an ambiguous acronym follows the countries of the article, or what it has named in full', () => {
    const acronym = parsedSentence(
      `
        IT   it    PROPN NNP 2 nsubj
        left leave VERB  VBD 0 root`,
      1,
    );
    assert.deepEqual(find(acronym), []);
    assert.equal(find(acronym, [], { countries: ['VA'] })[0]?.actor, 'group.order');
    const named = parsedSentence(`
        Naimists naimist PROPN NNPS 2 nsubj
        left     leave   VERB  VBD  0 root`);
    assert.equal(findInArticle([named, acronym])[1]?.[0]?.actor, 'group.front');
  });

  test('words that mean something else hide the name in them', () => {
    const mentions = find(
      parsedSentence(`
        Valdorian valdorian ADJ  JJ 2 amod
        wine      wine      NOUN NN 0 root`),
    );
    assert.deepEqual(mentions, []);
  });

  test('a longer name hides the state in it', () => {
    const sentence = parsedSentence(`
        Maria    maria    PROPN NNP 3 nsubj
        Valdoria valdoria PROPN NNP 1 flat
        left     leave    VERB  VBD 0 root`);
    const [mention] = find(sentence, [person(0, 2)]);
    assert.equal(mention?.actor, null);
    assert.equal(mention.name, 'Maria Valdoria');
    assert.equal(mention.kind, 'person');
  });

  test('an unknown body takes its kind from the role noun in its name', () => {
    const sentence = parsedSentence(`
        Red     red     PROPN NNP 3 compound
        River   river   PROPN NNP 3 compound
        Militia militia PROPN NNP 4 nsubj
        left    leave   VERB  VBD 0 root`);
    const [mention, ...rest] = find(sentence, [body(0, 3)]);
    assert.deepEqual(rest, []);
    assert.equal(mention?.text, 'Red River Militia');
    assert.equal(mention.kind, 'militia');
    assert.equal(mention.how, 'name');
  });
});
