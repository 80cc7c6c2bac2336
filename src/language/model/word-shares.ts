import type { Scorer } from './linear-model.ts';

/** How the features are found that a word has by itself, wherever in a window of words it stands. */
export interface OwnFeatures<Sentence> {
  /** How many places the window has. */
  readonly windowLength: number;
  /** How many features a word has at most. */
  readonly limit: number;
  /**
   * Writes the features of the token as it stands at a place of the window (from 0); returns how many there are. The token may
   * lie beyond the ends of the sentence.
   */
  readonly collect: (sentence: Sentence, token: number, place: number, features: Int32Array) => number;
}

/**
 * What a word adds to the scores of all classes by itself: `windowLength` rows of as many numbers as there are classes, one for
 * each place of the window that it may stand at. Kept for the words seen last, since that is nearly half of what a model
 * over a window has to look up.
 */
export class WordShares<Sentence, Word> {
  readonly #model: Scorer;
  readonly #own: OwnFeatures<Sentence>;
  readonly #remembered: number;
  readonly #features: Int32Array;
  readonly #scores: Float64Array;
  #known = new Map<Word | undefined, Float32Array>();

  /** @param remembered how many words have their shares kept */
  constructor(model: Scorer, own: OwnFeatures<Sentence>, remembered: number) {
    this.#model = model;
    this.#own = own;
    this.#remembered = remembered;
    this.#features = new Int32Array(own.limit);
    this.#scores = new Float64Array(model.classes);
  }

  /** The shares of a token of a sentence. `word` is all that its own features hang on; undefined beyond the sentence's ends. */
  of(word: Word | undefined, sentence: Sentence, token: number): Float32Array {
    const before = this.#known.get(word);
    if (before !== undefined) return before;
    if (this.#known.size >= this.#remembered) this.#known = new Map();
    const shares = this.#compute(sentence, token);
    this.#known.set(word, shares);
    return shares;
  }

  #compute(sentence: Sentence, token: number): Float32Array {
    const { classes } = this.#model;
    const { windowLength, collect } = this.#own;
    const shares = new Float32Array(windowLength * classes);
    for (let place = 0; place < windowLength; place++) {
      this.#model.score(this.#features, collect(sentence, token, place, this.#features), this.#scores);
      shares.set(this.#scores, place * classes);
    }
    return shares;
  }
}

/** Adds a word's share at a place of the window to the scores. */
export function addShare(scores: Float64Array, shares: Float32Array, place: number): void {
  let from = place * scores.length;
  for (let index = 0; index < scores.length; index++) scores[index]! += shares[from++]!;
}
