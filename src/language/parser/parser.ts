import type { Scorer } from '../model/linear-model.ts';
import { best } from '../tagger/tagger.ts';
import { arcFeatureLimit, collectArcFeatures } from './arc-features.ts';
import { type ArcLabeller, Beam } from './beam.ts';
import { createTreeLabeller } from './label-tree.ts';
import type { ParserInput } from './parser-input.ts';

/** The linear models of the parser: transitions, relations while the tree is built, relations of the whole tree. */
export interface ParserModels {
  readonly moves: Scorer;
  readonly arcs: Scorer;
  readonly labels: Scorer;
}

/** A dependency tree: heads (-1 for the root) and relations (from 1) of every word. */
export interface Tree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface DependencyParser {
  parse(input: ParserInput): Tree;
}

/** How wide the beam is and how far behind the best derivation one may lie, in the units of the stored weights. */
export interface ParserOptions {
  readonly width: number;
  readonly margin?: number;
}

/** Relations of arcs from the words alone, each found at most once a sentence. */
export function createArcLabeller(model: Scorer): (input: ParserInput) => ArcLabeller {
  const features = new Int32Array(arcFeatureLimit);
  const scores = new Float64Array(model.classes);
  let found = new Uint8Array(0);
  return (input) => {
    const width = input.words + 1;
    if (found.length < width * width) found = new Uint8Array(width * width);
    else found.fill(0, 0, width * width);
    const cache = found;
    return (head, dependent) => {
      const at = head * width + dependent;
      if (cache[at] === 0) {
        const count = collectArcFeatures(input, head, dependent, features);
        model.score(features, count, scores);
        cache[at] = best(scores) + 1;
      }
      return cache[at]!;
    };
  };
}

/**
 * An arc-eager parser with a beam (Nivre 2008; Zhang and Nivre 2011): the transitions find the heads, then a second model
 * gives the relations, seeing the whole tree.
 */
export function createParser(models: ParserModels, options: ParserOptions): DependencyParser {
  const beam = new Beam(options.width, options.margin);
  const arcs = createArcLabeller(models.arcs);
  const labeller = createTreeLabeller(models.labels);
  return {
    parse(input) {
      const labelOf = arcs(input);
      beam.start(input);
      for (let step = 0; step < input.words * 2; step++) beam.step(input, models.moves, labelOf);
      const slot = beam.slot(0);
      const heads = new Int32Array(input.words);
      for (let word = 0; word < input.words; word++) heads[word] = beam.pool.head(slot, word);
      joinRoots(heads);
      const labels = labeller.label(input, heads);
      for (let word = 0; word < input.words; word++) if (heads[word] === input.words) heads[word] = -1;
      return { heads, labels };
    },
  };
}

/** Leaves the first of several roots; the others hang on it. */
function joinRoots(heads: Int32Array): void {
  const root = heads.indexOf(heads.length);
  for (let word = root + 1; word < heads.length; word++) if (heads[word] === heads.length) heads[word] = root;
}
