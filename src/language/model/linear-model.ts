import type { Archive } from './archive.ts';
import { featureTable, rowStarts } from './ready-archive.ts';

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
  const table = featureTable(archive, name);
  const classOf = archive.part(`${name}.classes`);
  const weights = archive.part(`${name}.weights`);
  const starts = rowStarts(archive, name);
  const { classes } = shape;
  return {
    classes,
    score(features, count, scores) {
      for (let index = 0; index < classes; index++) scores[index] = 0;
      for (let index = 0; index < count; index++) {
        const row = table.find(features[index]!);
        if (row < 0) continue;
        const end = starts[row + 1]!;
        for (let at = starts[row]!; at < end; at++) scores[classOf[at]!]! += squares[weights[at]!]!;
      }
    },
  };
}
