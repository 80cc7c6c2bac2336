import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { childrenOf, type Parsed, type ParsedToken } from '../../../src/document/sentence.ts';
import { createActorContext } from '../../../src/mentions/actors/context.ts';
import { findActors } from '../../../src/mentions/actors/find.ts';
import type { NameRange } from '../../../src/mentions/actors/reading.ts';
import { smallRegistry } from './small-registry.ts';

const registry = smallRegistry();
const words = [
  'Valdorian',
  'troops',
  'of',
  'the',
  'ANF',
  ',',
  '-',
  'backed',
  'and',
  'Dana',
  'Ilves',
  'Port',
  'Vale',
];
const tags = ['NOUN', 'PROPN', 'ADJ', 'VERB', 'DET', 'CCONJ', 'PUNCT', 'NUM', 'ADP', 'PART'];
const relations = [
  'nsubj',
  'compound',
  'amod',
  'nmod',
  'appos',
  'conj',
  'cc',
  'case',
  'det',
  'flat',
  'punct',
  'nmod:poss',
];

/** Any row of words with any tree over it: each token hangs on an earlier or later one, at random. */
const sentences = fc
  .array(
    fc.record({
      text: fc.constantFrom(...words),
      upos: fc.constantFrom(...tags),
      deprel: fc.constantFrom(...relations),
      head: fc.nat(),
      gap: fc.constantFrom('', ' ', '\n', '  '),
    }),
    { maxLength: 14 },
  )
  .map((rows) => {
    let text = '';
    const tokens = rows.map(({ text: word, upos, deprel, head, gap }, index): ParsedToken => {
      text += gap;
      const start = text.length;
      text += word;
      const governor = head % (rows.length + 1) === index ? -1 : (head % (rows.length + 1)) - 1;
      return {
        text: word,
        lemma: word.toLowerCase(),
        upos,
        xpos: 'NN',
        deprel,
        head: governor,
        start,
        end: text.length,
      };
    });
    const sentence: Parsed = {
      index: 0,
      span: { start: 0, end: text.length },
      tokens,
      children: childrenOf(tokens.map(({ head }) => head)),
    };
    return { text, sentence };
  });

const ranges = (count: number) =>
  fc.array(
    fc
      .tuple(
        fc.nat({ max: Math.max(0, count - 1) }),
        fc.nat({ max: 4 }),
        fc.constantFrom('PER', 'ORG', 'LOC'),
      )
      .map(([first, more, type]): NameRange => {
        return { first, last: Math.min(first + 1 + more, count), type, score: 1 };
      }),
    { maxLength: count === 0 ? 0 : 3 },
  );

test('mentions stand where they say, whatever the parse and the names', () => {
  fc.assert(
    fc.property(
      sentences.chain((made) => fc.tuple(fc.constant(made), ranges(made.sentence.tokens.length))),
      ([{ text, sentence }, names]) => {
        const context = createActorContext(registry, { text, sentences: [sentence] });
        for (const mention of findActors(sentence, names, registry, context)) {
          assert.equal(text.slice(mention.span.start, mention.span.end), mention.text);
          assert.ok(mention.first < mention.last && mention.last <= sentence.tokens.length);
          assert.equal(mention.span.start, sentence.tokens[mention.first]?.start);
          assert.equal(mention.span.end, sentence.tokens[mention.last - 1]?.end);
          assert.ok(mention.head >= 0 && mention.head < sentence.tokens.length);
          if (mention.actor !== null) assert.ok(registry.get(mention.actor));
          for (const id of mention.also) assert.ok(registry.get(id));
        }
      },
    ),
  );
});

test('a sentence without tokens has no actors', () => {
  const empty: Parsed = { index: 0, span: { start: 0, end: 0 }, tokens: [], children: [] };
  assert.deepEqual(findActors(empty, [], registry, createActorContext(registry)), []);
});

test('a comma at the head of a sentence hides no governor before it', () => {
  const word = { upos: 'NOUN', xpos: 'NN', deprel: 'nsubj', head: -1 };
  const tokens = [
    { ...word, text: ',', lemma: ',', start: 0, end: 1 },
    { ...word, text: 'Valdorian', lemma: 'valdorian', start: 1, end: 10 },
  ];
  const sentence: Parsed = { index: 0, span: { start: 0, end: 10 }, tokens, children: [[], []] };
  assert.doesNotThrow(() => findActors(sentence, [], registry, createActorContext(registry)));
});
