import { type LearnedModel, type LearningOptions, learn } from './learn.ts';
import type { ArticleQuestions } from './questions.ts';

/** The models of cues, contents and sources. */
export interface LearnedModels {
  readonly cue: LearnedModel;
  readonly content: LearnedModel;
  readonly source: LearnedModel;
}

/** Chosen by cross-validation. */
const options: LearningOptions = { epochs: 12, rate: 0.03, decay: 0.01, leastCount: 3, leastWeight: 0.08 };

/** Learns the three models from the questions of articles. */
export function trainModels(articles: readonly ArticleQuestions[]): LearnedModels {
  return {
    cue: learn(
      articles.flatMap(({ cue }) => cue),
      options,
    ),
    content: learn(
      articles.flatMap(({ content }) => content),
      options,
    ),
    source: learn(
      articles.flatMap(({ source }) => source),
      options,
    ),
  };
}
