import type { WordFacts } from '../lexicon.ts';
import type { Archive } from '../model/archive.ts';
import { featureTable } from '../model/ready-archive.ts';
import { createKernel } from './create-kernel.ts';
import { InputGates } from './input-gates.ts';
import { bufferSizes, Network } from './network.ts';
import { type KnownArc, longestPiece, NetworkParser, type Tree } from './network-parser.ts';
import { createLayout, type NetworkShape } from './shape.ts';
import { decodeWeights } from './weights.ts';
import { rowsOf, type WordVectors } from './word-input.ts';

/** Finds the tree of a sentence from its words and their tags, counted from 1, and the arcs that are known beforehand. */
export type TreeParser = (words: readonly WordFacts[], tags: Int32Array, known?: readonly KnownArc[]) => Tree;

/**
 * Opens the parser's network in a model file: the parts `vectors.keys`, `vectors.values` and `vectors.scales`, the keys of
 * the words with an embedding of their own (`words.keys`), and `network.weights` with `network.largest`.
 */
export function openTreeParser(archive: Archive, shape: NetworkShape, joint: number): TreeParser {
  const layout = createLayout(shape);
  const own = layout.size + bufferSizes(shape, longestPiece, longestPiece);
  const kernel = createKernel(own + InputGates.room(shape, longestPiece));
  const network = new Network(kernel, shape, longestPiece, longestPiece);
  const stored = {
    bytes: archive.part('network.weights'),
    largest: floatsOf(archive.part('network.largest')),
  };
  decodeWeights(layout, stored, kernel.floats);
  const values = archive.part('vectors.values');
  const vectors: WordVectors = {
    table: featureTable(archive, 'vectors'),
    values: new Int8Array(values.buffer, values.byteOffset, values.length),
    scales: floatsOf(archive.part('vectors.scales')),
  };
  const ownWords = featureTable(archive, 'words');
  const parser = new NetworkParser(network, new InputGates(network, vectors, own), joint);
  network.settle();
  return (words, tags, known) =>
    parser.parse(
      words.map((word) => rowsOf(word, vectors, ownWords, shape.endings)),
      tags,
      known,
    );
}

function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer);
}
