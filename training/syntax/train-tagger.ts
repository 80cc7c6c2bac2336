import type { WordFacts } from '../../src/language/lexicon.ts';
import { collectTagFeatures, tagFeatureLimit } from '../../src/language/tagger/tag-features.ts';
import { best, createTagger } from '../../src/language/tagger/tagger.ts';
import { seeded, shuffle } from './random.ts';
import { TrainableModel } from './trainable-model.ts';

/** A sentence to learn tags from; `tags` count from 1. */
export interface TaggedExample {
  readonly words: readonly WordFacts[];
  readonly tags: Int32Array;
}

/** Trains by the averaged perceptron; the tags to the left are those that the model itself gives. */
export function trainTagger(
  examples: readonly TaggedExample[],
  classes: number,
  epochs: number,
  onEpoch: (epoch: number, model: TrainableModel) => void = () => {},
): TrainableModel {
  const model = new TrainableModel(classes);
  const features = new Int32Array(tagFeatureLimit);
  const scores = new Float64Array(classes);
  const random = seeded(7);
  const order = examples.slice();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    for (const { words, tags } of order) {
      const predicted = new Int32Array(words.length);
      for (let index = 0; index < words.length; index++) {
        const count = collectTagFeatures(words, predicted, index, features);
        model.score(features, count, scores);
        const gold = tags[index]! - 1;
        const guess = best(scores);
        if (guess !== gold) {
          model.update(features, count, gold, 1);
          model.update(features, count, guess, -1);
        }
        model.tick();
        predicted[index] = guess + 1;
      }
    }
    onEpoch(epoch, model);
  }
  return model;
}

/** Tags of every sentence as the model gives them. */
export function tagAll(model: TrainableModel, sentences: readonly (readonly WordFacts[])[]): Int32Array[] {
  const tagger = createTagger(model);
  return sentences.map((words) => {
    const tags = new Int32Array(words.length);
    tagger.tag(words, tags);
    return tags;
  });
}
