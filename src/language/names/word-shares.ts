import type { Scorer } from '../model/linear-model.ts';
import type { Attributes } from './attributes.ts';
import { collectOwnFeatures, nameFeatureLimit, windowLength } from './features.ts';

/** How many words have their shares kept. */
const remembered = 20_000;

/**
 * What a word adds to the scores of all labels by itself: `windowLength` rows of as many numbers as there are labels, one for
 * each place of the window that it may stand at. Kept for the words seen last, since that is nearly half of what a finder
 * has to look up.
 */
export class WordShares {
  readonly #model: Scorer;
  readonly #features = new Int32Array(nameFeatureLimit);
  readonly #scores: Float64Array;
  #beyond: Float32Array | null = null;
  #known = new Map<string, Float32Array>();

  constructor(model: Scorer) {
    this.#model = model;
    this.#scores = new Float64Array(model.classes);
  }

  /** The shares of a token of a sentence, or of what lies beyond its ends. */
  of(attributes: Attributes, token: number): Float32Array {
    const word = attributes.written[token];
    if (word === undefined) {
      this.#beyond ??= this.#compute(attributes, token, [0, 1, 3, 4]);
      return this.#beyond;
    }
    const before = this.#known.get(word);
    if (before !== undefined) return before;
    if (this.#known.size >= remembered) this.#known = new Map();
    const shares = this.#compute(attributes, token, [0, 1, 2, 3, 4]);
    this.#known.set(word, shares);
    return shares;
  }

  #compute(attributes: Attributes, token: number, places: readonly number[]): Float32Array {
    const { classes } = this.#model;
    const shares = new Float32Array(windowLength * classes);
    for (const place of places) {
      const count = collectOwnFeatures(attributes, token, place, this.#features);
      this.#model.score(this.#features, count, this.#scores);
      shares.set(this.#scores, place * classes);
    }
    return shares;
  }
}
