import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { findPlaces } from '../src/mentions/places/find-places.ts';
import { createGazetteer, type Gazetteer } from '../src/mentions/places/gazetteer.ts';
import type { PlaceMention } from '../src/mentions/places/place-mention.ts';
import type { Benchmark, Score } from './benchmark.ts';
import { conventionOf } from './places/conventions.ts';
import { type PlaceDocument, readPlaceDocuments } from './places/corpus.ts';
import { codePointOffsets } from './places/offsets.ts';
import { loadPlaceReader, type PlaceReader } from './places/reader.ts';
import { type PlaceScores, type PredictedToponym, scorePlaces } from './places/score.ts';

type Predictions = ReadonlyMap<string, readonly PredictedToponym[]>;

const gazetteerFile = new URL('../build/gazetteer.bin', import.meta.url);

/**
 * Finding place names and placing them on the map, in the corpora of Gritta, Pilehvar and Collier (2019, "A pragmatic
 * guide to geoparsing evaluation"): overlap F1 over gold toponyms that have a position, and accuracy within 161 km.
 *
 * The models were trained on LGL and GeoVirus, so their figures here are fitted; the log of training
 * (`data/english/places.md`) holds the cross-validated ones.
 */
export const benchmark: Benchmark = {
  name: 'places',
  run: async ({ data, out }) => {
    const documents = readPlaceDocuments(data);
    const reader = await loadPlaceReader();
    const started = performance.now();
    const predictions = new Map(documents.map((document) => [document.docid, predict(document, reader)]));
    const seconds = (performance.now() - started) / 1000;
    if (out !== null) await writeFile(out, lines(documents, predictions));
    const scored = scoreSets(documents, predictions);
    return {
      table: [...tableOf(scored), ...speedLines(reader.gazetteer, documents.length / seconds)],
      scores: scored.flatMap(([set, scores]) => metricsOf(set, scores)),
      resampling: {
        size: documents.length,
        scores: (sample) =>
          scoreSets(
            sample.map((index) => documents[index]!),
            predictions,
          ).flatMap(([set, scores]) => metricsOf(set, scores)),
      },
    };
  },
};

function predict(document: PlaceDocument, reader: PlaceReader): PredictedToponym[] {
  const { text, title, set } = document;
  const { sentences, names } = reader.read(text);
  const mentions = findPlaces(sentences, { text, title, names, countries: [] }, reader.gazetteer);
  return mentions.flatMap((mention) => {
    if (!counts(mention, set, sentences[mention.sentence]?.tokens[mention.last - 1]?.xpos ?? '')) return [];
    return [{ ...mention.span, lat: mention.named.lat, lon: mention.named.lon }];
  });
}

/** Whether the corpus counts such a mention as a toponym. */
function counts({ isDemonym }: PlaceMention, set: string, tag: string): boolean {
  const { demonyms } = conventionOf(set);
  return !isDemonym || demonyms === 'all' || (demonyms === 'adjectives' && tag === 'JJ');
}

/** The predictions in the form that the scorer outside reads: offsets in code points. */
function lines(documents: readonly PlaceDocument[], predictions: Predictions): string {
  return documents
    .map(({ docid, text }) => {
      const offsets = codePointOffsets(text);
      const toponyms = (predictions.get(docid) ?? []).map(({ start, end, lat, lon }) => ({
        start: offsets[start],
        end: offsets[end],
        lat,
        lon,
      }));
      return `${JSON.stringify({ docid, toponyms })}\n`;
    })
    .join('');
}

/** The scores of each corpus that has its gold, and of all together. */
function scoreSets(documents: readonly PlaceDocument[], predictions: Predictions): [string, PlaceScores][] {
  const gold = documents.filter(({ toponyms }) => toponyms !== null);
  const sets = [...new Set(gold.map(({ set }) => set))];
  const scored = sets.map((set): [string, PlaceScores] => [
    set,
    scorePlaces(
      gold.filter((document) => document.set === set),
      predictions,
    ),
  ]);
  return sets.length > 1 ? [...scored, ['all', scorePlaces(gold, predictions)]] : scored;
}

function metricsOf(set: string, scores: PlaceScores): Score[] {
  const suffix = set === 'all' ? '' : `_${set}`;
  return [
    { metric: `acc161${suffix}`, value: scores.acc161 },
    { metric: `end_f1${suffix}`, value: scores.endF1 },
    { metric: `overlap_f1${suffix}`, value: scores.overlapF1 },
  ];
}

const columns: readonly (readonly [string, keyof PlaceScores])[] = [
  ['P', 'precision'],
  ['R', 'recall'],
  ['F1', 'overlapF1'],
  ['exact F1', 'exactF1'],
  ['acc161', 'acc161'],
  ['end F1', 'endF1'],
  ['mean km', 'meanKm'],
  ['median km', 'medianKm'],
];

function tableOf(scored: readonly [string, PlaceScores][]): string[] {
  if (scored.length === 0) return [];
  const head = ['set'.padEnd(12), ...columns.map(([name]) => name.padStart(10))].join('');
  const rows = scored.map(([set, scores]) =>
    [set.padEnd(12), ...columns.map(([, key]) => scores[key].toFixed(1).padStart(10))].join(''),
  );
  return [head, ...rows];
}

/** The gazetteer's size and speed on this machine. */
function speedLines(gazetteer: Gazetteer, articlesPerSecond: number): string[] {
  const bytes = readFileSync(gazetteerFile);
  const opened = performance.now();
  createGazetteer(bytes);
  const milliseconds = performance.now() - opened;
  return [
    `articles/s, from text to places: ${articlesPerSecond.toFixed(1)}`,
    `names looked up/s: ${Math.round(lookUpSpeed(gazetteer)).toLocaleString('en')}`,
    `gazetteer: ${gazetteer.size} places, ${gazetteer.names} names, ${(statSync(gazetteerFile).size / 1e6).toFixed(1)} MB, opened in ${milliseconds.toFixed(1)} ms`,
  ];
}

/** Names of the gazetteer itself, spread over it, each looked up many times. */
function lookUpSpeed(gazetteer: Gazetteer): number {
  const step = Math.max(1, Math.floor(gazetteer.size / 5000));
  const names: string[] = [];
  for (let index = 0; index < gazetteer.size; index += step) names.push(gazetteer.entry(index).name);
  const started = performance.now();
  let lookUps = 0;
  while (performance.now() - started < 500) {
    for (const name of names) gazetteer.lookup(name);
    lookUps += names.length;
  }
  return lookUps / ((performance.now() - started) / 1000);
}
