import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { addShare, WordShares } from '../../../src/language/model/word-shares.ts';
import { type Attributes, attributesOf } from '../../../src/language/names/attributes.ts';
import {
  collectJointFeatures,
  collectNameFeatures,
  nameFeatureLimit,
  ownNameFeatures,
  windowStart,
} from '../../../src/language/names/features.ts';

import { scorerOfAll } from '../model/scorer-of-all.ts';

const classes = 3;

const model = scorerOfAll(classes);

/** Clusters that are told from the letters. */
const clusters = {
  fine: (word: string) => word.length,
  middle: (word: string) => word.charCodeAt(0) % 5,
  coarse: (word: string) => word.length % 2,
  type: (word: string) => word.charCodeAt(0) % 3,
};

const word = fc.constantFrom('Gao', 'the', 'UN', '5', 'U.S.', 'army', 'Al-Shabab', ',');
const token = fc.record({ text: word, xpos: fc.constantFrom('NNP', 'NN', 'DT') });

it('gives with the joint features what all features give', () => {
  const shares = new WordShares<Attributes, string>(model, ownNameFeatures, 5);
  const features = new Int32Array(nameFeatureLimit);
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 6 }), (words) => {
      const tokens = words.map((own) => ({ ...own, start: 0, end: 0, upos: 'X', lemma: own.text }));
      const attributes = attributesOf(tokens, [], clusters);
      for (let at = 0; at < words.length; at++) {
        const [whole, parts] = [new Float64Array(classes), new Float64Array(classes)];
        model.score(features, collectNameFeatures(attributes, at, features), whole);
        model.score(features, collectJointFeatures(attributes, at, features), parts);
        for (let place = 0; place < ownNameFeatures.windowLength; place++) {
          const token = at + windowStart + place;
          addShare(parts, shares.of(attributes.written[token], attributes, token), place);
        }
        assert.deepEqual(parts, whole);
      }
    }),
  );
});
