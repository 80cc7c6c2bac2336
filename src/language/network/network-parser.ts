import type { InputGates } from './input-gates.ts';
import type { Network } from './network.ts';
import { padded } from './shape.ts';
import { TreeFinder } from './tree-finder.ts';
import type { WordRows } from './word-input.ts';

/** A dependency tree: the head of each word, -1 for the root, and the number of its relation, from 0. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** A word whose head is known before the parse: the word and its head, as places in the sentence. */
export interface KnownArc {
  readonly word: number;
  readonly head: number;
}

/** Far above any score that the network gives: what a known arc scores. */
const certain = 1000;

/** Words that are parsed at once; longer sentences are parsed in pieces, as the time grows with the cube of the length. */
export const longestPiece = 160;

/**
 * Reads trees off a network: the scores of all arcs, the best tree over them, and for each of its arcs the best relation.
 * The roots of later pieces of a long sentence hang on the first by `joint`, the number of a relation.
 */
export class NetworkParser {
  readonly #network: Network;
  readonly #inputGates: InputGates;
  readonly #finder = new TreeFinder(longestPiece);
  readonly #heads = new Int32Array(longestPiece);
  readonly #joint: number;

  constructor(network: Network, inputGates: InputGates, joint: number) {
    this.#network = network;
    this.#inputGates = inputGates;
    this.#joint = joint;
  }

  /** Parses a sentence from the rows of its words and their tags, from 1. The best tree with the known arcs in it. */
  parse(rows: readonly WordRows[], tags: Int32Array, known: readonly KnownArc[] = []): Tree {
    const heads = new Int32Array(rows.length);
    const relations = new Int32Array(rows.length);
    let root = -1;
    for (let first = 0; first < rows.length; first += longestPiece) {
      const length = Math.min(longestPiece, rows.length - first);
      this.#parsePiece(rows, tags, first, length, relations, known);
      for (let word = 0; word < length; word++) {
        const head = this.#heads[word]!;
        heads[first + word] = head < 0 ? root : first + head;
        if (head >= 0) continue;
        if (root < 0) root = first + word;
        else relations[first + word] = this.#joint;
      }
    }
    return { heads, relations };
  }

  #parsePiece(
    rows: readonly WordRows[],
    tags: Int32Array,
    first: number,
    length: number,
    relations: Int32Array,
    known: readonly KnownArc[],
  ): void {
    const network = this.#network;
    const { floats } = network.kernel;
    const starts = [0, length];
    this.#inputGates.write(rows, tags, first, length);
    network.runMemory(0, starts);
    for (let layer = 1; layer < network.shape.layers; layer++) network.runLayer(layer, starts);
    network.runViews(length);
    network.runQueries(length);
    network.runScores(0, length);
    const row = padded(length + 1);
    for (const { word, head } of known) {
      const inside = word >= first && head >= first && word < first + length && head < first + length;
      if (inside) floats[network.buffers.scores + (word - first) * row + head - first] = certain;
    }
    this.#finder.find(floats, network.buffers.scores, row, length, this.#heads);
    network.runRelations(this.#heads, length);
    const columns = padded(network.shape.relations);
    for (let word = 0; word < length; word++) {
      relations[first + word] = highest(
        floats,
        network.buffers.relations + word * columns,
        network.shape.relations,
      );
    }
  }
}

/** The place of the highest of `count` numbers from `start`, counted from there. */
function highest(floats: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (floats[start + at]! > floats[start + best]!) best = at;
  return best;
}
