import { gzipSync } from 'node:zlib';
import type { LearnedModel } from './learn.ts';
import type { LearnedModels } from './train-models.ts';

/** What the log of a training tells. */
export interface TrainingFacts {
  readonly articles: number;
  readonly folds: string;
  /** Rows of the table of figures, by least confidence. */
  readonly rows: readonly string[];
  readonly models: LearnedModels;
  readonly file: Uint8Array;
}

/** `data/english/attribution.md`: what the models were learned from, how good they are, and their strongest weights. */
export function trainingLog({ articles, folds, rows, models, file }: TrainingFacts): string {
  return `# The models that find whose claim it is

<!-- Written by \`npm run train:attribution -- --data FILE\`. -->

\`attribution.model\` holds three linear models over named features (docs/attribution.md): cues, contents and sources.
${file.length} bytes, ${gzipSync(file).length} gzipped. Code: \`training/attribution/\`.

Learnt from ${articles} articles of PolNeAR (Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for Political
News"), for which no licence is stated, by stochastic gradient descent with AdaGrad steps and L2, from fixed seeds. The file
holds hashes of features and their weights; no text of the articles, nor any word in plain letters.

${folds}-fold cross-validation over whole articles, out of 100; nested attributions left out, as in the corpus:

| confidence at least | P | R | F1 | source overlaps | source head | source exact |
|---|---|---|---|---|---|---|
${rows.join('\n')}

${Object.entries(models)
  .map(
    ([name, model]: [string, LearnedModel]) =>
      `The strongest of the ${model.weights.size} weights of ${name}s: ${strongest(model)}.`,
  )
  .join('\n\n')}
`;
}

function strongest({ weights }: LearnedModel): string {
  return [...weights]
    .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, 20)
    .map(([feature, weight]) => `\`${feature}\` ${weight.toFixed(2)}`)
    .join(', ');
}
