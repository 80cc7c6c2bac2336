import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { WordFacts } from '../../../src/language/lexicon.ts';
import { collectTagFeatures, tagFeatureLimit } from '../../../src/language/tagger/tag-features.ts';
import { createTagger } from '../../../src/language/tagger/tagger.ts';
import { scorerOfAll } from '../model/scorer-of-all.ts';

const classes = 7;

const model = scorerOfAll(classes);

const fact = fc.integer({ min: 1, max: 40 });
const maybe = fc.integer({ min: 0, max: 40 });
const word: fc.Arbitrary<WordFacts> = fc.record({
  ...{ form: fact, written: fact, shape: fact, fine: fact, middle: fact, coarse: fact, traits: fact },
  suffixes: fc.tuple(fact, maybe, maybe, maybe),
  prefixes: fc.tuple(fact, maybe, maybe),
});

/** The tags that come of asking for all features of every word. */
function plainly(words: readonly WordFacts[]): number[] {
  const tags = new Int32Array(words.length);
  const features = new Int32Array(tagFeatureLimit);
  const scores = new Float64Array(classes);
  for (let index = 0; index < words.length; index++) {
    model.score(features, collectTagFeatures(words, tags, index, features), scores);
    tags[index] = scores.indexOf(Math.max(...scores)) + 1;
  }
  return [...tags];
}

it('tags with what it keeps of each word as with all features', () => {
  const tagger = createTagger(model);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 12 }), (known, order) => {
      const words = order.flatMap((index) => known[index] ?? []);
      const tags = new Int32Array(words.length);
      tagger.tag(words, tags);
      assert.deepEqual([...tags], plainly(words));
    }),
  );
});
