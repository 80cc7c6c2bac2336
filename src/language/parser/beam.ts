import type { Scorer } from '../model/linear-model.ts';
import { collectMoveFeatures, moveFeatureLimit } from './move-features.ts';
import type { ParserInput } from './parser-input.ts';
import { StatePool, transitions } from './state.ts';

/** Gives an arc its relation, from 1. */
export type ArcLabeller = (head: number, dependent: number) => number;

/** The only transition among the bits, -1 when there are several. */
export function onlyOne(allowed: number): number {
  return (allowed & (allowed - 1)) === 0 ? 31 - Math.clz32(allowed) : -1;
}

/** Performs a transition on a state, asking for the relation where it makes an arc. */
export function perform(pool: StatePool, slot: number, transition: number, labelOf: ArcLabeller): void {
  const front = pool.front(slot);
  if (transition === transitions.left) pool.apply(slot, transition, labelOf(front, pool.stack(slot, 0)));
  else if (transition === transitions.right)
    pool.apply(slot, transition, labelOf(pool.stack(slot, 0), front));
  else pool.apply(slot, transition, 0);
}

/**
 * The best few derivations of a sentence side by side (Zhang and Clark 2008). All derivations are of one length, twice the
 * number of words, so that those of one step can be compared. A transition that has no alternative scores nothing.
 */
export class Beam {
  readonly width: number;
  /** How many derivations are alive; they are numbered from 0, the best first. */
  size = 0;
  #pool = new StatePool(0, 2);
  #storage = new Int16Array(0);
  #bank = 0;
  #scores: Float64Array;
  readonly #nextScores: Float64Array;
  readonly #parents: Int32Array;
  readonly #moves: Int32Array;
  readonly #features = new Int32Array(moveFeatureLimit);
  readonly #moveScores = new Float64Array(4);
  readonly #margin: number;

  /** `margin`: derivations that lie this much behind the best one are given up. */
  constructor(width: number, margin = Number.POSITIVE_INFINITY) {
    this.width = width;
    this.#margin = margin;
    this.#scores = new Float64Array(width);
    this.#nextScores = new Float64Array(width);
    this.#parents = new Int32Array(width);
    this.#moves = new Int32Array(width);
  }

  get pool(): StatePool {
    return this.#pool;
  }

  start(input: ParserInput): void {
    const space = StatePool.space(input.words, this.width * 2);
    if (this.#storage.length < space) this.#storage = new Int16Array(space * 2);
    this.#pool = new StatePool(input.words, this.width * 2, this.#storage);
    this.#bank = 0;
    this.#pool.reset(0);
    this.#scores[0] = 0;
    this.size = 1;
  }

  /** The slot of a derivation's state. */
  slot(item: number): number {
    return this.#bank * this.width + item;
  }

  score(item: number): number {
    return this.#scores[item]!;
  }

  /** The number that a derivation's parent had before the last step. */
  parent(item: number): number {
    return this.#parents[item]!;
  }

  /** The last transition of a derivation. */
  move(item: number): number {
    return this.#moves[item]!;
  }

  /** Takes every derivation one transition further and keeps the best. */
  step(input: ParserInput, model: Scorer, labelOf: ArcLabeller): void {
    let count = 0;
    for (let item = 0; item < this.size; item++) {
      const allowed = this.#pool.allowed(this.slot(item));
      const single = onlyOne(allowed);
      if (single >= 0) {
        count = this.#offer(count, this.#scores[item]!, item, single);
        continue;
      }
      const features = collectMoveFeatures(input, this.#pool, this.slot(item), this.#features);
      model.score(this.#features, features, this.#moveScores);
      for (let move = 0; move < 4; move++) {
        if ((allowed & (1 << move)) === 0) continue;
        count = this.#offer(count, this.#scores[item]! + this.#moveScores[move]!, item, move);
      }
    }
    while (count > 1 && this.#nextScores[count - 1]! < this.#nextScores[0]! - this.#margin) count--;
    this.#advance(count, labelOf);
  }

  /** Puts a candidate in its place among the best so far. */
  #offer(count: number, score: number, parent: number, move: number): number {
    let at = count;
    if (count === this.width) {
      if (score <= this.#nextScores[count - 1]!) return count;
      at--;
    }
    for (; at > 0 && this.#nextScores[at - 1]! < score; at--) {
      this.#nextScores[at] = this.#nextScores[at - 1]!;
      this.#parents[at] = this.#parents[at - 1]!;
      this.#moves[at] = this.#moves[at - 1]!;
    }
    this.#nextScores[at] = score;
    this.#parents[at] = parent;
    this.#moves[at] = move;
    return count === this.width ? count : count + 1;
  }

  #advance(count: number, labelOf: ArcLabeller): void {
    const before = this.#bank * this.width;
    this.#bank = 1 - this.#bank;
    for (let item = 0; item < count; item++) {
      this.#pool.copy(before + this.#parents[item]!, this.slot(item));
      perform(this.#pool, this.slot(item), this.#moves[item]!, labelOf);
      this.#scores[item] = this.#nextScores[item]!;
    }
    this.size = count;
  }
}
