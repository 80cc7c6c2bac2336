import type { WordFacts } from '../../src/language/lexicon.ts';
import {
  createFeatureTable,
  encodeKeys,
  fillBuckets,
  keyOf,
} from '../../src/language/model/feature-table.ts';
import { createLayout, type NetworkShape } from '../../src/language/network/shape.ts';
import { encodeWeights } from '../../src/language/network/weights.ts';
import { rowsOf, type WordVectors } from '../../src/language/network/word-input.ts';
import { type NetworkTraining, trainNetwork } from './network/train-network.ts';
import type { SmallVectors } from './network/vectors.ts';

/** A sentence to learn parsing from: heads are words of it, -1 for the root; tags and relations count from 1. */
export interface ParsedExample {
  readonly words: readonly WordFacts[];
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** How many tags and relations there are. */
export interface ParserClasses {
  readonly tags: number;
  readonly relations: number;
}

/** The network as the head of the model's file and its parts hold it. */
export interface ParserParts {
  readonly shape: NetworkShape;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Words that are seen less often in training have no embedding of their own. */
const fewestSightings = 2;

/** Trains the parser's network on the examples; `onEpoch` gets it as it would be stored. */
export function trainParser(
  examples: readonly ParsedExample[],
  classes: ParserClasses,
  vectors: SmallVectors,
  training: NetworkTraining,
  onEpoch: (epoch: number, loss: number, parser: ParserParts) => void,
): ParserParts {
  const ownKeys = frequentWords(examples);
  const ownWords = createFeatureTable(fillBuckets(encodeKeys(ownKeys), ownKeys.length));
  const shape: NetworkShape = {
    words: ownKeys.length + 1,
    tags: classes.tags,
    endings: 1024,
    vectorWidth: vectors.width,
    wordWidth: 32,
    tagWidth: 32,
    endingWidth: 16,
    hidden: 128,
    layers: 2,
    arcWidth: 64,
    labelWidth: 64,
    relations: classes.relations,
  };
  const fixed: WordVectors = {
    table: createFeatureTable(fillBuckets(encodeKeys(vectors.keys), vectors.keys.length)),
    values: vectors.values,
    scales: vectors.scales,
  };
  const inputs = examples.map(({ words, tags, heads, relations }) => ({
    rows: words.map((word) => rowsOf(word, fixed, ownWords, shape.endings)),
    tags,
    heads,
    relations,
  }));
  const pack = (weights: Float32Array) => ({ shape, parts: partsOf(weights, shape, vectors, ownKeys) });
  return pack(
    trainNetwork(inputs, shape, fixed, training, (epoch, weights, loss) =>
      onEpoch(epoch, loss, pack(weights)),
    ),
  );
}

function frequentWords(examples: readonly ParsedExample[]): number[] {
  const counts = new Map<number, number>();
  for (const { words } of examples) {
    for (const { form } of words) counts.set(keyOf(form), (counts.get(keyOf(form)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fewestSightings)
    .map(([key]) => key)
    .sort((a, b) => a - b);
}

function partsOf(
  weights: Float32Array,
  shape: NetworkShape,
  vectors: SmallVectors,
  ownKeys: readonly number[],
): Map<string, Uint8Array> {
  const stored = encodeWeights(createLayout(shape), weights);
  return new Map([
    ['vectors.keys', encodeKeys(vectors.keys)],
    ['vectors.values', new Uint8Array(vectors.values.buffer)],
    ['vectors.scales', new Uint8Array(vectors.scales.buffer)],
    ['words.keys', encodeKeys(ownKeys)],
    ['network.weights', stored.bytes],
    ['network.largest', new Uint8Array(stored.largest.buffer)],
  ]);
}
