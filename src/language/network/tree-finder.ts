/**
 * Finds the best projective tree with one root over scores of arcs (Eisner 1996), in time that grows with the cube of the
 * length. `scores[word * columns + head]` is the score of an arc, head `length` the root. Writes each word's head to
 * `heads`, -1 for the root.
 */
export class TreeFinder {
  readonly #longest: number;
  /** Of spans from left to right: whole ones headed by the left or right end, and ones with an arc to the right or left. */
  readonly #fromLeft: Float64Array;
  readonly #fromRight: Float64Array;
  readonly #arcRight: Float64Array;
  readonly #arcLeft: Float64Array;
  readonly #splitLeft: Int16Array;
  readonly #splitRight: Int16Array;
  readonly #splitArc: Int16Array;

  constructor(longest: number) {
    const spans = longest * longest;
    this.#longest = longest;
    [this.#fromLeft, this.#fromRight, this.#arcRight, this.#arcLeft] = [
      new Float64Array(spans),
      new Float64Array(spans),
      new Float64Array(spans),
      new Float64Array(spans),
    ];
    [this.#splitLeft, this.#splitRight, this.#splitArc] = [
      new Int16Array(spans),
      new Int16Array(spans),
      new Int16Array(spans),
    ];
  }

  find(scores: Float32Array, start: number, columns: number, length: number, heads: Int32Array): void {
    for (let word = 0; word < length; word++) {
      this.#fromLeft[word * this.#longest + word] = 0;
      this.#fromRight[word * this.#longest + word] = 0;
    }
    for (let width = 1; width < length; width++) {
      for (let left = 0; left + width < length; left++)
        this.#span(scores, start, columns, left, left + width);
    }
    let root = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let word = 0; word < length; word++) {
      const score =
        this.#fromRight[word]! +
        this.#fromLeft[word * this.#longest + length - 1]! +
        scores[start + word * columns + length]!;
      if (score > best) [root, best] = [word, score];
    }
    heads[root] = -1;
    this.#unfold(0, root, false, heads);
    this.#unfold(root, length - 1, true, heads);
  }

  #span(scores: Float32Array, start: number, columns: number, left: number, right: number): void {
    const wide = this.#longest;
    const own = left * wide + right;
    let [best, split] = [Number.NEGATIVE_INFINITY, left];
    for (let at = left; at < right; at++) {
      const score = this.#fromLeft[left * wide + at]! + this.#fromRight[(at + 1) * wide + right]!;
      if (score > best) [best, split] = [score, at];
    }
    this.#splitArc[own] = split;
    this.#arcRight[own] = best + scores[start + right * columns + left]!;
    this.#arcLeft[own] = best + scores[start + left * columns + right]!;
    [best, split] = [Number.NEGATIVE_INFINITY, right];
    for (let at = left + 1; at <= right; at++) {
      const score = this.#arcRight[left * wide + at]! + this.#fromLeft[at * wide + right]!;
      if (score > best) [best, split] = [score, at];
    }
    this.#fromLeft[own] = best;
    this.#splitLeft[own] = split;
    [best, split] = [Number.NEGATIVE_INFINITY, left];
    for (let at = left; at < right; at++) {
      const score = this.#fromRight[left * wide + at]! + this.#arcLeft[at * wide + right]!;
      if (score > best) [best, split] = [score, at];
    }
    this.#fromRight[own] = best;
    this.#splitRight[own] = split;
  }

  /** Reads the arcs of a whole span off the splits; `headed` says whether its left end is its head. */
  #unfold(left: number, right: number, headed: boolean, heads: Int32Array): void {
    if (left === right) return;
    const own = left * this.#longest + right;
    if (headed) {
      const at = this.#splitLeft[own]!;
      heads[at] = left;
      this.#unfoldArc(left, at, heads);
      this.#unfold(at, right, true, heads);
    } else {
      const at = this.#splitRight[own]!;
      heads[at] = right;
      this.#unfold(left, at, false, heads);
      this.#unfoldArc(at, right, heads);
    }
  }

  #unfoldArc(left: number, right: number, heads: Int32Array): void {
    const at = this.#splitArc[left * this.#longest + right]!;
    this.#unfold(left, at, true, heads);
    this.#unfold(at + 1, right, false, heads);
  }
}
