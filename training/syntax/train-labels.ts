import { arcFeatureLimit, collectArcFeatures } from '../../src/language/parser/arc-features.ts';
import {
  collectLabelFeatures,
  createTree,
  labelFeatureLimit,
} from '../../src/language/parser/label-features.ts';
import { downwards } from '../../src/language/parser/label-tree.ts';
import type { ParserInput } from '../../src/language/parser/parser-input.ts';
import { best } from '../../src/language/tagger/tagger.ts';
import { seeded, shuffle } from './random.ts';
import { TrainableModel } from './trainable-model.ts';

/** A tree to learn relations from; heads as in `LabelledTree`, labels from 1. */
export interface LabelledExample {
  readonly input: ParserInput;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Learns the relations of arcs from the words alone. */
export function trainArcLabels(
  examples: readonly LabelledExample[],
  classes: number,
  epochs: number,
): TrainableModel {
  const features = new Int32Array(arcFeatureLimit);
  return train(examples, classes, epochs, features, ({ input, heads, labels }, each) => {
    for (let word = 0; word < input.words; word++) {
      each(collectArcFeatures(input, heads[word]!, word, features), labels[word]! - 1);
    }
  });
}

/** Learns the relations of whole trees; those of the head and the left siblings are the ones that the model gives. */
export function trainTreeLabels(
  examples: readonly LabelledExample[],
  classes: number,
  epochs: number,
): TrainableModel {
  const features = new Int32Array(labelFeatureLimit);
  return train(examples, classes, epochs, features, ({ input, heads, labels }, each) => {
    const tree = createTree(heads);
    for (const word of downwards(tree)) {
      tree.labels[word] = each(collectLabelFeatures(input, tree, word, features), labels[word]! - 1) + 1;
    }
  });
}

type Each = (count: number, gold: number) => number;

function train(
  examples: readonly LabelledExample[],
  classes: number,
  epochs: number,
  features: Int32Array,
  walk: (example: LabelledExample, each: Each) => void,
): TrainableModel {
  const model = new TrainableModel(classes);
  const scores = new Float64Array(classes);
  const random = seeded(5);
  const order = examples.slice();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      walk(example, (count, gold) => {
        model.score(features, count, scores);
        const guess = best(scores);
        if (guess !== gold) {
          model.update(features, count, gold, 1);
          model.update(features, count, guess, -1);
        }
        model.tick();
        return guess;
      });
    }
  }
  return model;
}
