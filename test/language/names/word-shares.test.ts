import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { mix } from '../../../src/language/hash.ts';
import type { Scorer } from '../../../src/language/model/linear-model.ts';
import { attributesOf } from '../../../src/language/names/attributes.ts';
import {
  collectJointFeatures,
  collectNameFeatures,
  nameFeatureLimit,
  windowLength,
  windowStart,
} from '../../../src/language/names/features.ts';
import { WordShares } from '../../../src/language/names/word-shares.ts';

const classes = 3;

/** A model that has weights for all features there are. */
const model: Scorer = {
  classes,
  score(features, count, scores) {
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      for (let label = 0; label < classes; label++) scores[label]! += mix(features[index]!, label) % 1000;
    }
  },
};

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
  const shares = new WordShares(model);
  const features = new Int32Array(nameFeatureLimit);
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 6 }), (words) => {
      const tokens = words.map((own) => ({ ...own, start: 0, end: 0, upos: 'X', lemma: own.text }));
      const attributes = attributesOf(tokens, [], clusters);
      for (let at = 0; at < words.length; at++) {
        const [whole, parts] = [new Float64Array(classes), new Float64Array(classes)];
        model.score(features, collectNameFeatures(attributes, at, features), whole);
        model.score(features, collectJointFeatures(attributes, at, features), parts);
        for (let place = 0; place < windowLength; place++) {
          const share = shares.of(attributes, at + windowStart + place);
          for (let label = 0; label < classes; label++) parts[label]! += share[place * classes + label]!;
        }
        assert.deepEqual(parts, whole);
      }
    }),
  );
});
