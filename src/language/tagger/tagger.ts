import type { WordFacts } from '../lexicon.ts';
import type { Scorer } from '../model/linear-model.ts';
import { addShare, WordShares } from '../model/word-shares.ts';
import { collectJointFeatures, ownTagFeatures, tagFeatureLimit, windowStart } from './tag-features.ts';

/** How many words have their shares kept; with a hundred tags some two kilobytes each. */
const remembered = 8192;

/** Gives each word a number of its list of tags, from left to right. */
export interface Tagger {
  /** Writes the tag of each word to `tags`, counted from 1; `tags` is at least as long as `words`. */
  tag(words: readonly WordFacts[], tags: Int32Array): void;
}

/** A greedy tagger over a linear model (Collins 2002, with the features of Ratnaparkhi 1996 and word clusters). */
export function createTagger(model: Scorer): Tagger {
  const features = new Int32Array(tagFeatureLimit);
  const scores = new Float64Array(model.classes);
  const shares = new WordShares<readonly WordFacts[], WordFacts>(model, ownTagFeatures, remembered);
  return {
    tag(words, tags) {
      for (let index = 0; index < words.length; index++) {
        const count = collectJointFeatures(words, tags, index, features);
        model.score(features, count, scores);
        for (let place = 0; place < ownTagFeatures.windowLength; place++) {
          const token = index + windowStart + place;
          addShare(scores, shares.of(words[token], words, token), place);
        }
        tags[index] = best(scores) + 1;
      }
    },
  };
}

/** The index of the highest score; the first of equals. */
function best(scores: Float64Array): number {
  let winner = 0;
  for (let index = 1; index < scores.length; index++) if (scores[index]! > scores[winner]!) winner = index;
  return winner;
}
