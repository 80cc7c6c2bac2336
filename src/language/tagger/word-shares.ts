import type { WordFacts } from '../lexicon.ts';
import type { Scorer } from '../model/linear-model.ts';
import { collectOwnFeatures, tagFeatureLimit, windowLength } from './tag-features.ts';

/** How many words have their shares kept; with a hundred tags some two kilobytes each. */
const remembered = 8192;

/**
 * What a word adds to the scores of all tags by itself: `windowLength` rows of as many numbers as there are tags, one for
 * each place of the window that it may stand at. Kept for the words seen last, since that is nearly half of what a tagger
 * has to look up.
 */
export class WordShares {
  readonly #model: Scorer;
  readonly #features = new Int32Array(tagFeatureLimit);
  readonly #scores: Float64Array;
  readonly #beyond: Float32Array;
  #known = new Map<WordFacts, Float32Array>();

  constructor(model: Scorer) {
    this.#model = model;
    this.#scores = new Float64Array(model.classes);
    this.#beyond = this.#compute(null);
  }

  /** The shares of a word, or of what lies beyond the ends of a sentence. */
  of(word: WordFacts | undefined): Float32Array {
    if (word === undefined) return this.#beyond;
    const before = this.#known.get(word);
    if (before !== undefined) return before;
    if (this.#known.size >= remembered) this.#known = new Map();
    const shares = this.#compute(word);
    this.#known.set(word, shares);
    return shares;
  }

  #compute(word: WordFacts | null): Float32Array {
    const { classes } = this.#model;
    const shares = new Float32Array(windowLength * classes);
    for (let place = 0; place < windowLength; place++) {
      const count = collectOwnFeatures(word, place, this.#features);
      this.#model.score(this.#features, count, this.#scores);
      shares.set(this.#scores, place * classes);
    }
    return shares;
  }
}
