import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { childrenOf, type Parsed } from '../../../src/document/sentence.ts';
import { findCounts } from '../../../src/mentions/counts/find-counts.ts';
import { documentToll } from '../../../src/mentions/counts/toll/document-toll.ts';
import { lexicon } from './lexicon.ts';

const words = fc.oneof(
  fc.constantFrom(
    ...'killed killing kill wounded dead died shot attacks toll casualties no not 15 1,200 12-14 at least up to'.split(
      ' ',
    ),
    ...'between and or , ( ) - — " : two dozen hundreds of soldiers people child and including them who was'.split(
      ' ',
    ),
    ...'Karimi the a his all but survived 21 year old troops rose from took hostage'.split(' '),
  ),
  fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.replaceAll(/\s/g, '') || 'x'),
);
const tags = fc.constantFrom(
  'NOUN',
  'VERB',
  'NUM',
  'PROPN',
  'ADJ',
  'ADP',
  'DET',
  'PRON',
  'AUX',
  'PUNCT',
  'CCONJ',
  'ADV',
  'PART',
);
const fineTags = fc.constantFrom('NN', 'NNS', 'NNPS', 'VBN', 'VBD', 'VBG', 'POS', 'PRP$', 'CD', 'IN', 'WRB');
const relations = fc.constantFrom(
  'nsubj',
  'nsubj:pass',
  'obj',
  'conj',
  'acl',
  'acl:relcl',
  'xcomp',
  'obl',
  'punct',
  'root',
);

/** Sentences of any words, tags and governors; the governors may even run in circles. */
const sentences = fc
  .array(fc.tuple(words, tags, fineTags, fc.integer({ min: -1, max: 24 }), relations), {
    minLength: 1,
    maxLength: 25,
  })
  .map((items): Parsed => {
    let at = 0;
    const tokens = items.map(([text, upos, xpos, head, deprel]) => {
      const start = at;
      at += text.length + 1;
      return {
        text,
        start,
        end: start + text.length,
        upos,
        xpos,
        lemma: text.toLowerCase(),
        head: head < items.length ? head : -1,
        deprel,
      };
    });
    return {
      index: 0,
      span: { start: 0, end: at - 1 },
      tokens,
      children: childrenOf(tokens.map(({ head }) => head)),
    };
  });

const textOf = (sentence: Parsed) => sentence.tokens.map(({ text }) => text).join(' ');

describe('any parsed sentence', () => {
  test('gives counts whose text stands at their span', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const text = textOf(sentence);
        for (const { count } of findCounts(text, [sentence], lexicon)) {
          assert.equal(text.slice(count.span.start, count.span.end), count.text);
          assert.notEqual(count.text, '');
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('gives figures whose minimum is not above their maximum', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        for (const { count } of findCounts(textOf(sentence), [sentence], lexicon)) {
          assert.ok((count.min ?? 0) <= (count.max ?? Number.POSITIVE_INFINITY), JSON.stringify(count));
          if (count.exact) assert.equal(count.min, count.max);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('gives indices of words of the sentence, and parts of totals that stand before them', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const length = sentence.tokens.length;
        findCounts(textOf(sentence), [sentence], lexicon).forEach((mention, index) => {
          assert.ok(mention.first >= 0 && mention.first <= mention.last && mention.last < length);
          assert.ok(mention.trigger >= 0 && mention.trigger < length);
          assert.ok(mention.head >= mention.first && mention.head <= mention.last);
          assert.ok(mention.partOf === null || mention.partOf < index);
        });
      }),
      { numRuns: 1500 },
    );
  });

  test('has a toll that is a range', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 4 }), (list) => {
        const article = list.map((sentence, index) => ({ ...sentence, index }));
        const counts = article.flatMap((sentence) => findCounts(textOf(sentence), [sentence], lexicon));
        const { killed, injured } = documentToll(article, counts, lexicon);
        for (const { min, max } of [killed, injured]) assert.ok(min >= 0 && (max === null || min <= max));
      }),
      { numRuns: 500 },
    );
  });

  test('is read in time that grows with its length, whatever it repeats', () => {
    const repeated = [
      'killed',
      'one of',
      'the',
      ', 15',
      '15 men ,',
      'no deaths',
      'big',
      '21 - year - old',
      'all but three',
    ];
    for (const unit of repeated) {
      const started = performance.now();
      findCounts(unit, [repeatedSentence(unit, 10_000)], lexicon);
      assert.ok(performance.now() - started < 5000, `"${unit}" took too long`);
    }
  });
});

/** A sentence of one phrase over and over, each word governed by the one before. */
function repeatedSentence(unit: string, length: number): Parsed {
  const words = unit.split(' ');
  const uposOf = (word: string) =>
    /\d/.test(word) ? 'NUM' : word === 'killed' ? 'VERB' : word === 'men' ? 'NOUN' : 'ADJ';
  let at = 0;
  const tokens = Array.from({ length }, (_, index) => {
    const text = words[index % words.length] ?? '';
    const start = at;
    at += text.length + 1;
    const upos = uposOf(text);
    return {
      text,
      start,
      end: start + text.length,
      upos,
      xpos: 'JJ',
      lemma: text,
      head: index - 1,
      deprel: 'conj',
    };
  });
  return {
    index: 0,
    span: { start: 0, end: at - 1 },
    tokens,
    children: childrenOf(tokens.map(({ head }) => head)),
  };
}
