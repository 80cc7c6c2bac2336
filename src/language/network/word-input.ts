import type { WordFacts } from '../lexicon.ts';
import type { FeatureTable } from '../model/feature-table.ts';
import type { Network } from './network.ts';

/** Fixed vectors of words: `values` holds them end to end, each number times `scales` of its dimension. */
export interface WordVectors {
  readonly table: FeatureTable;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Which rows of the learnt embeddings a word has: row 0 of `words` is for all words that have none of their own. */
export interface WordRows {
  readonly vector: number;
  readonly word: number;
  readonly ending: number;
}

/** Finds the rows of words. */
export function rowsOf(
  facts: WordFacts,
  vectors: WordVectors,
  ownWords: FeatureTable,
  endings: number,
): WordRows {
  const ending = facts.suffixes[2] === 0 ? facts.form : facts.suffixes[2];
  return {
    vector: vectors.table.find(facts.form),
    word: ownWords.find(facts.form) + 1,
    ending: (ending >>> 1) % endings,
  };
}

/** Writes the input of the word at `index`: its vector, its embedding, its tag's (from 1; 0 for none) and its ending's. `null`: zeros instead of a tag. */
export function writeInput(
  network: Network,
  vectors: WordVectors,
  index: number,
  rows: WordRows,
  tag: number | null,
): void {
  const { shape, buffers, layout } = network;
  const { floats } = network.kernel;
  const width = shape.vectorWidth + shape.wordWidth + shape.tagWidth + shape.endingWidth;
  let at = buffers.input + index * width;
  if (rows.vector < 0) floats.fill(0, at, at + shape.vectorWidth);
  else {
    const from = rows.vector * shape.vectorWidth;
    for (let unit = 0; unit < shape.vectorWidth; unit++) {
      floats[at + unit] = vectors.values[from + unit]! * vectors.scales[unit]!;
    }
  }
  at += shape.vectorWidth;
  const copy = (name: string, row: number, size: number) => {
    const from = layout.tensor(name).start + row * size;
    floats.copyWithin(at, from, from + size);
    at += size;
  };
  copy('words', rows.word, shape.wordWidth);
  if (tag !== null) copy('tags', tag, shape.tagWidth);
  else {
    floats.fill(0, at, at + shape.tagWidth);
    at += shape.tagWidth;
  }
  copy('endings', rows.ending, shape.endingWidth);
}
