import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type PlaceDocument, readPlaceDocuments } from '../bench/places/corpus.ts';
import { loadPlaceReader } from '../bench/places/reader.ts';
import { type PredictedToponym, scorePlaces } from '../bench/places/score.ts';
import { detectSpans } from '../src/mentions/places/detect.ts';
import type { LinearModel } from '../src/mentions/places/linear-model.ts';
import { templateDocuments } from './places/templates.ts';
import {
  crossDetect,
  crossPredict,
  predict,
  type ReadDocument,
  readDocuments,
  trainDetector,
  trainRanker,
} from './places/train-places.ts';

/**
 * Trains the models that find and rank places and writes them with the log of their training:
 *
 *     npm run train:places -- --data FILE
 *
 * FILE holds articles with their toponyms, one JSON object a line.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Give the articles with --data FILE.');

const folder = new URL('../data/english/', import.meta.url);

function row(
  name: string,
  documents: readonly PlaceDocument[],
  predictions: ReadonlyMap<string, readonly PredictedToponym[]>,
) {
  const { precision, recall, overlapF1, exactF1, acc161, endF1 } = scorePlaces(documents, predictions);
  const figures = [precision, recall, overlapF1, exactF1, acc161, endF1].map((figure) => figure.toFixed(1));
  return `| ${[name, ...figures].join(' | ')} |`;
}

/** What models learnt from one corpus alone find in another. */
function acrossCorpora(read: readonly ReadDocument[], from: string, to: string): string {
  const own = read.filter(({ document }) => document.set === from);
  const others = read.filter(({ document }) => document.set === to);
  const detector = trainDetector([...own, ...templates]);
  const ranker = trainRanker(crossDetect(own, templates));
  const predictions = new Map(
    others.map((other) => [
      other.document.docid,
      predict(other, detectSpans(other.article, detector), ranker),
    ]),
  );
  return row(
    `${to}, learnt from ${from} alone`,
    others.map(({ document }) => document),
    predictions,
  );
}

function strongest({ weights }: LinearModel, count: number): string {
  const order = Object.entries(weights).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return order
    .slice(0, count)
    .map(([feature, weight]) => `\`${feature}\` ${weight}`)
    .join(', ');
}

const documents = readPlaceDocuments(values.data).filter(({ toponyms }) => toponyms !== null);
const sets = [...new Set(documents.map(({ set }) => set))];
const reader = await loadPlaceReader();
const read = readDocuments(documents, reader.read, reader.gazetteer);
const templates = readDocuments(templateDocuments(reader.gazetteer), reader.read, reader.gazetteer);
const detected = crossDetect(read, templates);
const predictions = crossPredict(detected);
const detector = trainDetector([...read, ...templates]);
const ranker = trainRanker(detected);
writeFileSync(new URL('place-detector.json', folder), JSON.stringify(detector));
writeFileSync(new URL('place-ranker.json', folder), JSON.stringify(ranker));

const rows = sets.map((set) =>
  row(
    set,
    documents.filter((document) => document.set === set),
    predictions,
  ),
);
const across = sets.flatMap((from) =>
  sets.flatMap((to) => (from === to ? [] : acrossCorpora(read, from, to))),
);
const log = `# The models that find and rank places

<!-- Written by \`npm run train:places\`. -->

\`place-detector.json\` holds two logistic models over named features: the first judges each name of the gazetteer in an
article by its words and those around it, the second also by whether its place lies near those that the first found.
\`place-ranker.json\` is a conditional logit over the places that a name may mean. Code: \`training/places/\`.

Learnt from ${documents.length} articles of ${sets.join(' and ')} (Gritta, Pilehvar and Collier 2019, "A pragmatic guide to
geoparsing evaluation"), by stochastic gradient descent with AdaGrad steps, from fixed seeds. Beside them the detector learns
from ${templates.length} sentences made of \`training/places/templates.yaml\`, which report armed conflict. No text of the articles is in the models but
single words and pairs of words seen at least five times.

Five-fold cross-validation over articles (the first pass within each fold validated again), out of 100. "acc161": share of
the found toponyms placed within 161 km. "end F1": found and placed.

| corpus | P | R | F1 | exact F1 | acc161 | end F1 |
|---|---|---|---|---|---|---|
${rows.join('\n')}
${across.join('\n')}

The strongest of the ${Object.keys(detector.second.weights).length} weights of the second pass: ${strongest(detector.second, 24)}.

The ranker's: ${strongest(ranker, 40)}.
`;
writeFileSync(new URL('places.md', folder), log);
console.log([...rows, ...across].join('\n'));
