import type { Network } from './network.ts';
import type { NetworkShape } from './shape.ts';
import { type WordRows, type WordVectors, writeInput } from './word-input.ts';

/** How many words have their share of the gates kept. A power of two; four thousand make up nine tenths of a newspaper. */
const kept = 4096;

/**
 * The gates of the first layer. They look at one word alone, and what goes into them are sums: a share of the word and one
 * of its tag. The shares of all tags are made once, those of words are kept, so that most words cost no product.
 */
export class InputGates {
  readonly #network: Network;
  readonly #vectors: WordVectors;
  readonly #width: number;
  /** Where the shares of tags, those of words and those that were just computed lie among the kernel's numbers. */
  readonly #ofTags: number;
  readonly #ofWords: number;
  readonly #computed: number;
  /** Which word is kept at each place: its rows, -2 where there is none yet. */
  readonly #keptVector = new Int32Array(kept).fill(-2);
  readonly #keptWord = new Int32Array(kept);
  readonly #keptEnding = new Int32Array(kept);
  /** The words of a sentence that were not kept. */
  readonly #fresh: number[] = [];

  /** How many of the kernel's numbers it needs, for sentences of up to `longest` words. */
  static room(shape: NetworkShape, longest: number): number {
    return (shape.tags + 1 + kept + longest) * 6 * shape.hidden;
  }

  /** `start`: where its room among the kernel's numbers begins. The weights must be there, and not be settled yet. */
  constructor(network: Network, vectors: WordVectors, start: number) {
    const { shape, layout, kernel } = network;
    this.#network = network;
    this.#vectors = vectors;
    this.#width = 6 * shape.hidden;
    this.#ofTags = start;
    this.#ofWords = start + (shape.tags + 1) * this.#width;
    this.#computed = this.#ofWords + kept * this.#width;
    const bias = layout.tensor('layer0.bias').start;
    for (let tag = 0; tag <= shape.tags; tag++) {
      kernel.floats.copyWithin(start + tag * this.#width, bias, bias + this.#width);
    }
    const rows = layout.tensor('layer0').start + (shape.vectorWidth + shape.wordWidth) * this.#width;
    const { tagWidth } = shape;
    const tags = layout.tensor('tags').start;
    kernel.multiply(start, tags, rows, shape.tags + 1, tagWidth, this.#width, tagWidth, 1);
  }

  /** Writes the gates of `length` words from `first`; tags are counted from 1. */
  write(rows: readonly WordRows[], tags: Int32Array, first: number, length: number): void {
    const { buffers, kernel } = this.#network;
    this.#computeFresh(rows, first, length);
    for (let word = 0, fresh = 0; word < length; word++) {
      const isFresh = this.#fresh[fresh] === word;
      const share = isFresh ? this.#computed + fresh++ * this.#width : this.#place(rows[first + word]!);
      const ofTag = this.#ofTags + tags[first + word]! * this.#width;
      kernel.sum(buffers.gates[0]! + word * this.#width, share, ofTag, this.#width);
    }
    for (let fresh = 0; fresh < this.#fresh.length; fresh++) {
      this.#keep(rows[first + this.#fresh[fresh]!]!, this.#computed + fresh * this.#width);
    }
  }

  /** Computes the shares of the words that are not kept, one after the other. */
  #computeFresh(rows: readonly WordRows[], first: number, length: number): void {
    const network = this.#network;
    this.#fresh.length = 0;
    for (let word = 0; word < length; word++) {
      if (this.#isKept(rows[first + word]!)) continue;
      writeInput(network, this.#vectors, this.#fresh.length, rows[first + word]!, null);
      this.#fresh.push(word);
    }
    network.runInput(this.#fresh.length, this.#computed);
  }

  #slot({ vector, word, ending }: WordRows): number {
    return (Math.imul(vector, 0x9e3779b1) + Math.imul(word, 0x85ebca6b) + ending) & (kept - 1);
  }

  #place(rows: WordRows): number {
    return this.#ofWords + this.#slot(rows) * this.#width;
  }

  #isKept(rows: WordRows): boolean {
    const slot = this.#slot(rows);
    if (this.#keptVector[slot] !== rows.vector) return false;
    return this.#keptWord[slot] === rows.word && this.#keptEnding[slot] === rows.ending;
  }

  #keep(rows: WordRows, share: number): void {
    const slot = this.#slot(rows);
    this.#keptVector[slot] = rows.vector;
    this.#keptWord[slot] = rows.word;
    this.#keptEnding[slot] = rows.ending;
    this.#network.kernel.floats.copyWithin(this.#place(rows), share, share + this.#width);
  }
}
