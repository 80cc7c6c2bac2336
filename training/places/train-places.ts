import { conventionOf } from '../../bench/places/conventions.ts';
import type { PlaceDocument } from '../../bench/places/corpus.ts';
import type { PredictedToponym } from '../../bench/places/score.ts';
import type { Tagged } from '../../src/document/sentence.ts';
import type { NameMention } from '../../src/language/names/name-finder.ts';
import {
  type ArticleSpans,
  type ChosenSpans,
  readArticleSpans,
} from '../../src/mentions/places/article-spans.ts';
import { chooseSpans, detectSpans, withSupport } from '../../src/mentions/places/detect.ts';
import { distanceKm } from '../../src/mentions/places/distance.ts';
import type { Gazetteer } from '../../src/mentions/places/gazetteer.ts';
import type { Detector } from '../../src/mentions/places/knowledge.ts';
import type { LinearModel } from '../../src/mentions/places/linear-model.ts';
import { rankingFeatures } from '../../src/mentions/places/ranking-features.ts';
import {
  firstBeliefs,
  rankingVectors,
  rankingWeights,
  resolveGroups,
} from '../../src/mentions/places/resolve.ts';
import { goldOf, isDemonym, type Label, labelSpans } from './labels.ts';
import { type LogisticExample, type LogisticOptions, trainLogistic } from './logistic.ts';
import { type RankingExample, trainRanking } from './softmax.ts';

/** An article ready to be learnt from. */
export interface ReadDocument {
  readonly document: PlaceDocument;
  readonly article: ArticleSpans;
  readonly labels: readonly Label[];
}

/** An article with what was found in it. */
export interface DetectedDocument {
  readonly read: ReadDocument;
  readonly chosen: ChosenSpans;
}

/** How an article is read into sentences with the names in them. */
export type Reader = (text: string) => {
  readonly sentences: readonly Tagged[];
  readonly names: readonly (readonly NameMention[])[];
};

/** Looks up every article's names and labels them by the gold. */
export function readDocuments(
  documents: readonly PlaceDocument[],
  read: Reader,
  gazetteer: Gazetteer,
): ReadDocument[] {
  return documents.map((document) => {
    const { sentences, names } = read(document.text);
    const article = readArticleSpans(sentences, document.text, names, gazetteer, gazetteer.knowledge.words);
    const marksDemonyms = conventionOf(document.set).demonyms === 'all';
    return { document, article, labels: labelSpans(article.spans, document.toponyms ?? [], marksDemonyms) };
  });
}

const logistic: LogisticOptions = { epochs: 12, rate: 0.1, decay: 1e-2, leastCount: 5, leastWeight: 0.02 };

/** Log-odds are shifted by this: F1 is best where recall costs a little precision. */
const threshold = -0.5;

function trainModel(documents: readonly ReadDocument[]): LinearModel {
  const examples = documents.flatMap(({ article, labels }) =>
    labels.flatMap((label, index): LogisticExample[] =>
      label === null ? [] : [{ features: article.features[index] ?? [], positive: label }],
    ),
  );
  const model = trainLogistic(examples, logistic);
  return { ...model, bias: model.bias - threshold };
}

/** How many parts the articles are split into: each is judged by what was learnt from the others. */
const folds = 5;

/** Every article with the first pass's findings by a model that did not see it. */
function withFirstPass(documents: readonly ReadDocument[]): ReadDocument[] {
  const read: ReadDocument[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = trainModel(documents.filter((_, index) => index % folds !== fold));
    documents.forEach((document, index) => {
      if (index % folds === fold) read[index] = supported(document, model);
    });
  }
  return read;
}

function supported(document: ReadDocument, first: LinearModel): ReadDocument {
  const { article } = document;
  return { ...document, article: withSupport(article, chooseSpans(article, first)) };
}

/** Learns which spans are toponyms, in two passes. */
export function trainDetector(documents: readonly ReadDocument[]): Detector {
  return { first: trainModel(documents), second: trainModel(withFirstPass(documents)) };
}

/** Every article with the toponyms found by a detector that learnt from the others, and from what is `always` learnt from. */
export function crossDetect(
  documents: readonly ReadDocument[],
  always: readonly ReadDocument[],
): DetectedDocument[] {
  const detected: DetectedDocument[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = documents.filter((_, index) => index % folds !== fold);
    const detector = trainDetector([...others, ...always]);
    documents.forEach((read, index) => {
      if (index % folds === fold) detected[index] = { read, chosen: detectSpans(read.article, detector) };
    });
  }
  return detected;
}

/** What rankers that learnt from the other articles predict for each, by `docid`. */
export function crossPredict(detected: readonly DetectedDocument[]): Map<string, PredictedToponym[]> {
  const predictions = new Map<string, PredictedToponym[]>();
  for (let fold = 0; fold < folds; fold++) {
    const ranker = trainRanker(detected.filter((_, index) => index % folds !== fold));
    detected.forEach(({ read, chosen }, index) => {
      if (index % folds === fold) predictions.set(read.document.docid, predict(read, chosen, ranker));
    });
  }
  return predictions;
}

const near = 161;

function rankingExamples(
  document: PlaceDocument,
  chosen: ChosenSpans,
  weights: Float64Array | null,
): RankingExample[] {
  const beliefs = weights ? resolveGroups(chosen.groups, [], weights).beliefs : firstBeliefs(chosen.groups);
  const vectors = rankingVectors(chosen.groups, beliefs, []);
  return chosen.groups.flatMap((group, index) => {
    const counts = new Map<string, { lat: number; lon: number; count: number }>();
    for (const member of group.spans) {
      const span = chosen.spans[member];
      const gold = span && goldOf(span, document.toponyms ?? []);
      if (!gold) continue;
      const key = `${gold.lat},${gold.lon}`;
      const seen = counts.get(key)?.count ?? 0;
      counts.set(key, { lat: gold.lat ?? 0, lon: gold.lon ?? 0, count: seen + 1 });
    }
    return [...counts.values()].flatMap((position) => {
      const right = group.sites.map((site) => distanceKm(site, position) <= near);
      if (!right.includes(true) || !right.includes(false)) return [];
      return [{ vectors: vectors[index] ?? [], right, weight: Math.sqrt(position.count) }];
    });
  });
}

/** Learns to rank candidates from articles whose toponyms were found by detectors that had not seen them. */
export function trainRanker(documents: readonly DetectedDocument[]): LinearModel {
  let weights: Float64Array | null = null;
  for (let round = 0; round < 3; round++) {
    const before = weights;
    const examples = documents.flatMap(({ read, chosen }) => rankingExamples(read.document, chosen, before));
    weights = trainRanking(examples, rankingFeatures.length);
  }
  const rounded = [...(weights ?? [])].map((weight) => Math.round(weight * 1000) / 1000);
  return {
    bias: 0,
    weights: Object.fromEntries(rankingFeatures.map((name, at) => [name, rounded[at] ?? 0])),
  };
}

/** What the two models predict for an article, by its corpus's convention. */
export function predict(read: ReadDocument, chosen: ChosenSpans, ranker: LinearModel): PredictedToponym[] {
  const { beliefs } = resolveGroups(chosen.groups, [], rankingWeights(ranker));
  const { demonyms } = conventionOf(read.document.set);
  return chosen.groups.flatMap((group, index) => {
    const belief = beliefs[index] ?? new Float64Array(0);
    const site = group.sites[belief.indexOf(Math.max(...belief))];
    return group.spans.flatMap((member) => {
      const span = chosen.spans[member];
      if (!span || !site || (demonyms === 'none' && isDemonym(span))) return [];
      return [{ ...span.span, lat: site.lat, lon: site.lon }];
    });
  });
}
