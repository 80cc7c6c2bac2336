import type { WordFacts } from '../../src/language/lexicon.ts';
import { collectTagFeatures, tagFeatureLimit } from '../../src/language/tagger/tag-features.ts';
import { createTagger } from '../../src/language/tagger/tagger.ts';
import { seeded, shuffle } from './random.ts';
import { TrainableModel } from './trainable-model.ts';

/** A sentence to learn tags from; `tags` count from 1. */
export interface TaggedExample {
  readonly words: readonly WordFacts[];
  readonly tags: Int32Array;
}

/** A tag must win by so much, in updates, or it is learnt again: a margin makes a better tagger than none. */
const margin = 10;

/** Trains by the averaged perceptron with a margin; the tags to the left are those that the model itself gives. */
export function trainTagger(
  examples: readonly TaggedExample[],
  classes: number,
  epochs: number,
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
        const rival = bestBut(gold, scores);
        if (scores[gold]! - scores[rival]! < margin) {
          model.update(features, count, gold, 1);
          model.update(features, count, rival, -1);
        }
        model.tick();
        predicted[index] = (scores[gold]! > scores[rival]! ? gold : rival) + 1;
      }
    }
  }
  return model;
}

/** The class with the highest score of all but one. */
function bestBut(one: number, scores: Float64Array): number {
  let winner = -1;
  for (let index = 0; index < scores.length; index++) {
    if (index !== one && (winner < 0 || scores[index]! > scores[winner]!)) winner = index;
  }
  return winner;
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
