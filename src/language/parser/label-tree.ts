import type { Scorer } from '../model/linear-model.ts';
import { best } from '../tagger/tagger.ts';
import { collectLabelFeatures, createTree, type LabelledTree, labelFeatureLimit } from './label-features.ts';
import type { ParserInput } from './parser-input.ts';

/** The words of a tree from the root downwards, every word behind its head and its left siblings. */
export function downwards(tree: LabelledTree): Int32Array {
  const words = tree.heads.length;
  const order = new Int32Array(words);
  let count = 0;
  let from = -1;
  for (let head = words; head >= 0; head = from < count - 1 ? order[++from]! : -1) {
    for (let child = tree.firstChild[head]!; child >= 0; child = tree.siblingAfter[child]!)
      order[count++] = child;
  }
  return order.subarray(0, count);
}

/** Gives the arcs of whole trees their relations. */
export interface TreeLabeller {
  /** The relation (from 1) of each word to its head; `heads` has the number of words where the head is the root. */
  label(input: ParserInput, heads: Int32Array): Int32Array;
}

/** A greedy labeller over a linear model that sees the whole tree. */
export function createTreeLabeller(model: Scorer): TreeLabeller {
  const features = new Int32Array(labelFeatureLimit);
  const scores = new Float64Array(model.classes);
  return {
    label(input, heads) {
      const tree = createTree(heads);
      for (const word of downwards(tree)) {
        const count = collectLabelFeatures(input, tree, word, features);
        model.score(features, count, scores);
        tree.labels[word] = best(scores) + 1;
      }
      return tree.labels;
    },
  };
}
