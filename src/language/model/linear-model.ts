import type { Archive } from './archive.ts';
import { addWeights, readRows } from './sparse-rows.ts';

/** The weight that a stored byte means: sign(q)·q² of the i8 q that it is. Weights are looked up as they are needed. */
const squares = Int16Array.from({ length: 256 }, (_, byte) => {
  const signed = (byte << 24) >> 24;
  return signed * Math.abs(signed);
});

/** Scores every class for a set of features. */
export interface Scorer {
  readonly classes: number;
  /** Writes to `scores[0..classes)` the sums of the weights of the first `count` feature hashes. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** What a model file says of one linear model: how many classes, how many rows, one for each feature. */
export interface ModelShape {
  readonly classes: number;
  readonly rows: number;
}

/**
 * A linear model whose rows hold a weight for few of many classes. Parts in the archive: `NAME.keys` (gaps), `NAME.counts`
 * (u8, how many weights each row has), `NAME.classes` (u8) and `NAME.weights` (i8). A stored weight q means sign(q)·q²,
 * which keeps small weights exact enough: plain int8 loses points that this does not.
 */
export function openSparseModel(archive: Archive, name: string, shape: ModelShape): Scorer {
  const rows = readRows(archive, name);
  return {
    classes: shape.classes,
    score(features, count, scores) {
      scores.fill(0);
      for (let index = 0; index < count; index++) addWeights(rows, squares, features[index]!, scores);
    },
  };
}
