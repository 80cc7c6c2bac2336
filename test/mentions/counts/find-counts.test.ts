import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Parsed } from '../../../src/document/sentence.ts';
import { findCounts } from '../../../src/mentions/counts/find-counts.ts';
import { parsedSentence } from '../../parsed-sentence.ts';
import { written } from './cases.ts';
import { lexicon } from './lexicon.ts';

function read(sentence: Parsed) {
  const text = sentence.tokens.map((token) => token.text).join(' ');
  return findCounts(text, [sentence], lexicon);
}

const raid = parsedSentence(`
  The the DET DT 2 det
  raid raid NOUN NN 3 nsubj
  killed kill VERB VBD 0 root
  at at ADP IN 5 case
  least least ADJ JJS 6 advmod
  15 15 NUM CD 9 nummod
  Islamic islamic PROPN NNP 8 compound
  State State PROPN NNP 9 compound
  operatives operative NOUN NNS 3 obj
  . . PUNCT . 3 punct`);

describe('findCounts', () => {
  test('quotes the figure phrase and points at its words', () => {
    const [mention] = read(raid);
    assert.deepEqual(mention, {
      count: {
        what: 'killed',
        min: 15,
        max: null,
        exact: false,
        who: 'islamic state operative',
        text: 'at least 15 Islamic State operatives',
        span: { start: 16, end: 52 },
      },
      sentence: 0,
      first: 3,
      last: 8,
      head: 8,
      trigger: 2,
      agent: 1,
      kind: 'figure',
      partOf: null,
      negated: false,
    });
  });

  test('follows the parse to a subject that stands far from its verb', () => {
    const sentence = parsedSentence(`
      Five five NUM CD 2 nummod
      farmers farmer NOUN NNS 10 nsubj
      on on ADP IN 5 case
      the the DET DT 5 det
      road road NOUN NN 2 nmod
      from from ADP IN 8 case
      the the DET DT 8 det
      market market NOUN NN 5 nmod
      later later ADV RB 10 advmod
      died die VERB VBD 0 root`);
    assert.deepEqual(read(sentence).map(written), ['killed | 5 | farmer']);
  });

  test('gives both ends of a shared subject to both verbs', () => {
    const sentence = parsedSentence(`
      Two two NUM CD 2 nummod
      guards guard NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      shot shoot VERB VBN 0 root
      in in ADP IN 7 case
      the the DET DT 7 det
      street street NOUN NN 4 obl
      and and CCONJ CC 9 cc
      died die VERB VBD 4 conj`);
    assert.deepEqual(read(sentence).map(written), ['casualties | 2 | guard', 'killed | 2 | guard']);
  });

  test('finds the denial above in the parse', () => {
    const sentence = parsedSentence(`
      Officers officer NOUN NNS 2 nsubj
      denied deny VERB VBD 0 root
      that that SCONJ IN 7 mark
      12 12 NUM CD 5 nummod
      prisoners prisoner NOUN NNS 7 nsubj:pass
      were be AUX VBD 7 aux:pass
      executed execute VERB VBN 2 ccomp`);
    assert.deepEqual(read(sentence).map(written), ['killed | 12 | prisoner | denied']);
  });

  test('numbers the parts by the place of their total among all counts', () => {
    const list = parsedSentence(
      `
      A a DET DT 2 det
      child child NOUN NN 7 nsubj:pass
      and and CCONJ CC 5 cc
      two two NUM CD 5 nummod
      guards guard NOUN NNS 2 conj
      were be AUX VBD 7 aux:pass
      wounded wound VERB VBN 0 root`,
      1,
    );
    const text = [raid, list].map(({ tokens }) => tokens.map((token) => token.text).join(' ')).join('\n');
    const offset = raid.span.end + 1;
    const moved = {
      ...list,
      tokens: list.tokens.map((t) => ({ ...t, start: t.start + offset, end: t.end + offset })),
    };
    const found = findCounts(text, [raid, moved], lexicon);
    assert.deepEqual(
      found.map(({ partOf, sentence }) => [sentence, partOf]),
      [
        [0, null],
        [1, null],
        [1, 1],
        [1, 1],
      ],
    );
    assert.equal(found[1]?.count.text, 'A child and two guards');
  });

  test('names the agent of a passive, of a gerund and of a relative clause', () => {
    const passive = parsedSentence(`
      Ten ten NUM CD 2 nummod
      guards guard NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      killed kill VERB VBN 0 root
      by by ADP IN 6 case
      rebels rebel NOUN NNS 4 obl:agent`);
    const gerund = parsedSentence(`
      Rebels rebel NOUN NNS 2 nsubj
      attacked attack VERB VBD 0 root
      , , PUNCT , 4 punct
      killing kill VERB VBG 2 advcl
      nine nine NUM CD 4 obj`);
    const relative = parsedSentence(`
      The the DET DT 2 det
      raid raid NOUN NN 6 nsubj
      that that PRON WDT 4 nsubj
      killed kill VERB VBD 2 acl:relcl
      six six NUM CD 4 obj
      failed fail VERB VBD 0 root`);
    const agents = [passive, gerund, relative].map((sentence) => read(sentence)[0]?.agent);
    assert.deepEqual(agents, [5, 0, 1]);
  });

  test('finds nothing in no sentences', () => {
    assert.deepEqual(findCounts('', [], lexicon), []);
  });
});
