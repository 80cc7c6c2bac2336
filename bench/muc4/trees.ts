import type { Archive } from '../../src/language/model/archive.ts';

/** A leaf's value, or a question: values up to `threshold` of feature `feature` go to `low`, the rest to `high`. */
export type Tree =
  | number
  | { readonly feature: number; readonly threshold: number; readonly low: Tree; readonly high: Tree };

/** Boosted trees: the log-odds are the sum of what all trees say (Friedman 2001). */
export interface Boosted {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** The log-odds that the trees give. */
export function scoreOf({ base, trees }: Boosted, evidence: Float64Array): number {
  return trees.reduce<number>((sum, tree) => sum + valueAt(tree, evidence), base);
}

export function valueAt(tree: Tree, evidence: Float64Array): number {
  let node = tree;
  while (typeof node !== 'number') node = evidence[node.feature]! <= node.threshold ? node.low : node.high;
  return node;
}

/** A leaf in a file has this for its feature. */
export const leafMark = 255;

/**
 * Reads the trees of that name: parts `NAME.features` (a byte a node, in order of depth first, low before high) and
 * `NAME.values` (f32: the threshold, or the value of a leaf). `head` holds the base.
 */
export function readTrees(archive: Archive, name: string, { base }: { readonly base: number }): Boosted {
  const features = archive.part(`${name}.features`);
  const bytes = archive.part(`${name}.values`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = (): Tree => {
    const feature = features[at]!;
    const value = view.getFloat32(4 * at++, true);
    return feature === leafMark ? value : { feature, threshold: value, low: next(), high: next() };
  };
  const trees: Tree[] = [];
  while (at < features.length) trees.push(next());
  return { base, trees };
}
