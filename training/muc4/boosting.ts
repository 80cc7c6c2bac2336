import { type Boosted, leafMark, type Tree, valueAt } from '../../bench/muc4/trees.ts';
import { seededRandom } from '../places/logistic.ts';

/** How many trees, how deep, how much each counts, and how much of rows and features each sees. */
export interface BoostingOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly leastLeaf: number;
  /** How strongly a leaf's value is drawn to 0. */
  readonly restraint: number;
  readonly features: number;
  readonly rows: number;
}

const bins = 32;

/** Values of each feature cut into at most 32 bins of like size: where the cuts are, and the bin of each value. */
interface Binned {
  readonly cuts: readonly Float64Array[];
  readonly bin: Uint8Array;
  readonly width: number;
}

function intoBins(rows: readonly Float64Array[]): Binned {
  const width = rows[0]!.length;
  const bin = new Uint8Array(rows.length * width);
  const cuts = Array.from({ length: width }, (_, feature) => {
    const values = Float64Array.from(rows, (row) => row[feature]!).sort();
    const chosen: number[] = [];
    for (let cut = 1; cut < bins; cut++) {
      const value = values[Math.floor((cut * rows.length) / bins)]!;
      if (chosen.length === 0 || value > chosen.at(-1)!) chosen.push(value);
    }
    rows.forEach((row, at) => {
      let place = 0;
      while (place < chosen.length && row[feature]! > chosen[place]!) place++;
      bin[at * width + feature] = place;
    });
    return Float64Array.from(chosen);
  });
  return { cuts, bin, width };
}

/** The slope and the curve of the loss at each row. */
interface Loss {
  readonly slope: Float64Array;
  readonly curve: Float64Array;
}

/** Gradient boosting of trees for log-odds (Friedman 2001, with the second-order steps of Chen and Guestrin 2016). */
export function boost(
  rows: readonly Float64Array[],
  targets: readonly number[],
  options: BoostingOptions,
  seed: number,
): Boosted {
  const random = seededRandom(seed);
  const binned = intoBins(rows);
  const positive = targets.reduce((sum, target) => sum + target, 0);
  const base = Math.log((positive + 0.5) / (targets.length - positive + 0.5));
  const scores = new Float64Array(rows.length).fill(base);
  const loss = { slope: new Float64Array(rows.length), curve: new Float64Array(rows.length) };
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    rows.forEach((_, at) => {
      const share = 1 / (1 + Math.exp(-scores[at]!));
      loss.slope[at] = share - targets[at]!;
      loss.curve[at] = Math.max(1e-6, share * (1 - share));
    });
    const seen = rows.flatMap((_, at) => (random() < options.rows ? [at] : []));
    const features = binned.cuts.flatMap((_, feature) => (random() < options.features ? [feature] : []));
    const tree = grow(binned, loss, seen, features, options.depth, options);
    trees.push(tree);
    rows.forEach((row, at) => {
      scores[at]! += valueAt(tree, row);
    });
  }
  return { base, trees };
}

function grow(
  binned: Binned,
  loss: Loss,
  rows: readonly number[],
  features: readonly number[],
  depth: number,
  options: BoostingOptions,
): Tree {
  let [slope, curve] = [0, 0];
  for (const row of rows) {
    slope += loss.slope[row]!;
    curve += loss.curve[row]!;
  }
  const leaf = Math.fround((-options.rate * slope) / (curve + options.restraint));
  if (depth === 0 || rows.length < 2 * options.leastLeaf) return leaf;
  const split = bestSplit(binned, loss, rows, features, { slope, curve }, options);
  if (!split) return leaf;
  const { feature, cut } = split;
  const goesLow = (row: number) => binned.bin[row * binned.width + feature]! <= cut;
  const branch = (own: readonly number[]) => grow(binned, loss, own, features, depth - 1, options);
  return {
    feature,
    threshold: Math.fround(binned.cuts[feature]![cut]!),
    low: branch(rows.filter(goesLow)),
    high: branch(rows.filter((row) => !goesLow(row))),
  };
}

function bestSplit(
  { cuts, bin, width }: Binned,
  loss: Loss,
  rows: readonly number[],
  features: readonly number[],
  all: { readonly slope: number; readonly curve: number },
  { restraint, leastLeaf }: BoostingOptions,
): { readonly feature: number; readonly cut: number } | null {
  const worth = (slope: number, curve: number) => (slope * slope) / (curve + restraint);
  const [slopes, curves, counts] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  let best: { readonly feature: number; readonly cut: number } | null = null;
  let most = worth(all.slope, all.curve) + 1e-6;
  for (const feature of features) {
    for (const sums of [slopes, curves, counts]) sums.fill(0);
    for (const row of rows) {
      const place = bin[row * width + feature]!;
      slopes[place]! += loss.slope[row]!;
      curves[place]! += loss.curve[row]!;
      counts[place]!++;
    }
    let [slope, curve, count] = [0, 0, 0];
    for (let cut = 0; cut < cuts[feature]!.length; cut++) {
      slope += slopes[cut]!;
      curve += curves[cut]!;
      count += counts[cut]!;
      if (count < leastLeaf || rows.length - count < leastLeaf) continue;
      const gain = worth(slope, curve) + worth(all.slope - slope, all.curve - curve);
      if (gain > most) [most, best] = [gain, { feature, cut }];
    }
  }
  return best;
}

/** The parts and the head of a file that `readTrees` reads. */
export function writeTrees(
  name: string,
  { base, trees }: Boosted,
  parts: Map<string, Uint8Array>,
): { readonly base: number } {
  const features: number[] = [];
  const values: number[] = [];
  const add = (tree: Tree): void => {
    if (typeof tree === 'number') {
      features.push(leafMark);
      values.push(tree);
      return;
    }
    features.push(tree.feature);
    values.push(tree.threshold);
    add(tree.low);
    add(tree.high);
  };
  for (const tree of trees) add(tree);
  const bytes = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, at) => {
    bytes.setFloat32(4 * at, value, true);
  });
  parts.set(`${name}.features`, Uint8Array.from(features));
  parts.set(`${name}.values`, new Uint8Array(bytes.buffer));
  return { base };
}
