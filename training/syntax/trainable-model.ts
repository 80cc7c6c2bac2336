import { encodeKeys, keyBits, keyOf } from '../../src/language/model/feature-table.ts';
import type { ModelShape, Scorer } from '../../src/language/model/linear-model.ts';

/** How much of a trained model is kept. */
export interface Pruning {
  /** Weights nearer to 0 than this share of the largest one kept are dropped. */
  readonly smallest: number;
}

/**
 * A linear model in training: rows are made when a feature is first updated. Averages are had by the trick of Daumé (2006):
 * a second sum, weighted by the time of each update.
 */
export class TrainableModel implements Scorer {
  readonly classes: number;
  rows = 0;
  #slots = new Int32Array(1 << 20);
  #slotBits = 19;
  #keys = new Int32Array(1 << 18);
  #weights: Float32Array;
  #sums: Float32Array;
  #time = 1;

  constructor(classes: number) {
    this.classes = classes;
    this.#weights = new Float32Array((1 << 18) * classes);
    this.#sums = new Float32Array((1 << 18) * classes);
  }

  #slotOf(key: number): number {
    const wrap = (1 << this.#slotBits) - 1;
    let slot = key >>> (keyBits - this.#slotBits);
    while (this.#slots[slot * 2] !== 0 && this.#slots[slot * 2] !== key) slot = (slot + 1) & wrap;
    return slot;
  }

  #rowFor(key: number): number {
    const slot = this.#slotOf(key);
    if (this.#slots[slot * 2] === key) return this.#slots[slot * 2 + 1]!;
    if (this.rows * 2 > 1 << this.#slotBits) {
      this.#widen();
      return this.#rowFor(key);
    }
    if (this.rows === this.#keys.length) this.#lengthen();
    this.#slots[slot * 2] = key;
    this.#slots[slot * 2 + 1] = this.rows;
    this.#keys[this.rows] = key;
    return this.rows++;
  }

  #widen(): void {
    this.#slotBits++;
    this.#slots = new Int32Array(2 << this.#slotBits);
    for (let row = 0; row < this.rows; row++) {
      const slot = this.#slotOf(this.#keys[row]!);
      this.#slots[slot * 2] = this.#keys[row]!;
      this.#slots[slot * 2 + 1] = row;
    }
  }

  #lengthen(): void {
    const longer = (array: Float32Array) => {
      const copy = new Float32Array(array.length * 2);
      copy.set(array);
      return copy;
    };
    const keys = new Int32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#weights = longer(this.#weights);
    this.#sums = longer(this.#sums);
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { classes } = this;
    const weights = this.#weights;
    scores.fill(0, 0, classes);
    for (let index = 0; index < count; index++) {
      const key = keyOf(features[index]!);
      const slot = this.#slotOf(key);
      if (this.#slots[slot * 2] !== key) continue;
      const row = this.#slots[slot * 2 + 1]!;
      const start = row * classes;
      for (let at = 0; at < classes; at++) scores[at]! += weights[start + at]!;
    }
  }

  /** Adds `step` to the weight of a class for each feature. */
  update(features: Int32Array, count: number, label: number, step: number): void {
    for (let index = 0; index < count; index++) {
      const row = this.#rowFor(keyOf(features[index]!));
      const at = row * this.classes + label;
      this.#weights[at]! += step;
      this.#sums[at]! += step * this.#time;
    }
  }

  /** Says that one more example was seen. */
  tick(): void {
    this.#time++;
  }

  /** A model with the averaged weights, to score with; the one in training goes on. */
  averaged(): TrainableModel {
    const copy = new TrainableModel(this.classes);
    copy.rows = this.rows;
    copy.#slots = this.#slots.slice();
    copy.#slotBits = this.#slotBits;
    copy.#keys = this.#keys.slice();
    copy.#weights = this.#weights.slice();
    copy.#sums = new Float32Array(0);
    const used = this.rows * this.classes;
    for (let at = 0; at < used; at++) copy.#weights[at]! -= this.#sums[at]! / this.#time;
    return copy;
  }

  #quantiser(pruning: Pruning): (weight: number) => number {
    let largest = 0;
    const used = this.rows * this.classes;
    for (let at = 0; at < used; at++) largest = Math.max(largest, Math.abs(this.#weights[at]!));
    const least = largest * pruning.smallest;
    return (weight) =>
      Math.abs(weight) < least
        ? 0
        : Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
  }

  #sorted(): number[] {
    return Array.from({ length: this.rows }, (_, row) => row).sort((a, b) => this.#keys[a]! - this.#keys[b]!);
  }

  /** The parts of the model for the archive, pruned and quantised, with its shape. Call it on an averaged model. */
  encode(name: string, pruning: Pruning): { shape: ModelShape; parts: Map<string, Uint8Array> } {
    const quantise = this.#quantiser(pruning);
    const [keys, counts, classes, weights]: number[][] = [[], [], [], []];
    for (const row of this.#sorted()) {
      let count = 0;
      for (let label = 0; label < this.classes; label++) {
        const weight = quantise(this.#weights[row * this.classes + label]!);
        if (weight === 0) continue;
        classes!.push(label);
        weights!.push(weight);
        count++;
      }
      if (count === 0) continue;
      keys!.push(this.#keys[row]!);
      counts!.push(count);
    }
    const parts = new Map([
      [`${name}.keys`, encodeKeys(keys!)],
      [`${name}.counts`, Uint8Array.from(counts!)],
      [`${name}.classes`, Uint8Array.from(classes!)],
      [`${name}.weights`, Uint8Array.from(weights!)],
    ]);
    return { shape: { classes: this.classes, rows: keys!.length }, parts };
  }
}
