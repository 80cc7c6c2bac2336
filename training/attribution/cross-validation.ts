import type { MarkedAttribution } from '../../bench/attribution/documents.ts';
import { countDocument, figuresOf, noCounts } from '../../bench/attribution/score.ts';
import { attributionsOf } from '../../src/claims/attribution/find-attributions.ts';
import { readAttributionModels } from '../../src/claims/attribution/model.ts';
import type { Scene } from '../../src/claims/attribution/scene.ts';
import type { Clusters } from '../../src/language/clusters.ts';
import type { ArticleQuestions } from './questions.ts';
import { trainModels } from './train-models.ts';
import { writeAttributionModels } from './write-models.ts';

/** An article of the corpus, ready to learn from and to be tried on. */
export interface TrainingArticle {
  readonly scene: Scene;
  readonly marked: readonly MarkedAttribution[];
  readonly questions: ArticleQuestions;
}

/** Trains on all but each `folds`th article and tries on the rest, in turns; lines of a table by least confidence. */
export function crossValidate(
  articles: readonly TrainingArticle[],
  clusters: Clusters,
  folds: number,
): string[] {
  const thresholds = [0.28, 0.32, 0.36, 0.4, 0.5, 0.6];
  const counts = thresholds.map(() => noCounts());
  for (let fold = 0; fold < folds; fold++) {
    const models = reopen(
      trainModels(articles.filter((_, at) => at % folds !== fold).map(({ questions }) => questions)),
    );
    for (const { scene, marked } of articles.filter((_, at) => at % folds === fold)) {
      const found = attributionsOf(scene, { models, clusters });
      thresholds.forEach((threshold, index) => {
        const kept = found.filter(({ nested, confidence }) => !nested && confidence >= threshold);
        const predicted = kept.map(({ source, cue, content }) => ({
          source: source ? [source.span] : [],
          cue: [cue],
          content,
        }));
        countDocument(counts[index]!, scene.text, marked, predicted);
      });
    }
  }
  return thresholds.map((threshold, index) => lineOf(threshold, figuresOf(counts[index]!)));
}

/** The models as they are read back from their file: pruned and rounded. */
function reopen(learned: ReturnType<typeof trainModels>) {
  return readAttributionModels(writeAttributionModels(learned));
}

function lineOf(threshold: number, figures: ReturnType<typeof figuresOf>): string {
  const { precision, recall, f1, sourceOverlap, sourceHead, sourceExact } = figures;
  const columns = [precision, recall, f1, sourceOverlap, sourceHead, sourceExact].map((value) =>
    value.toFixed(1),
  );
  return `| ${[threshold, ...columns].join(' | ')} |`;
}
