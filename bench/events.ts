import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { findClaims } from '../src/claims/find-claims.ts';
import { recordActors } from '../src/claims/record-actors.ts';
import { readEnglish } from '../src/pipeline/english.ts';
import { createKnowledge, type Knowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { mainEvent } from './events/main-event.ts';
import { codeSentence } from './events/petrarch.ts';
import { type PetrarchDictionaries, readPetrarchDictionaries } from './events/petrarch-dictionary.ts';
import { asPloverEvent, type PredictedEvent, type TypeSource } from './events/predict.ts';
import { scoreTriples } from './events/score-cameo.ts';
import { scorePlover } from './events/score-plover.ts';
import {
  asArticle,
  type CodedTriple,
  type EventSentence,
  isPetrarch,
  readEventSentences,
} from './events/sentences.ts';
import { codePointOffsets, utf16Offsets } from './places/offsets.ts';
import { resampled } from './resampling.ts';

/** What is predicted for one sentence: an event, or triples of the dictionaries' codes and whether their actors are real. */
interface Prediction {
  readonly events: readonly PredictedEvent[];
  readonly triples: readonly CodedTriple[];
  readonly real: boolean;
}

/**
 * Who did what to whom in one sentence: the gold records of PLOVER (openeventdata/PLOVER) and the unit tests of PETRARCH
 * (openeventdata/UniversalPetrarch), which are coded with their own dictionaries, where these lie beside the data.
 */
export const benchmark: Benchmark = {
  name: 'events',
  run: async ({ data, out }) => {
    const sentences = await readEventSentences(data);
    const knowledge = createKnowledge(await loadFiles());
    const file = new URL('events/types.yaml', import.meta.url);
    const types = parse(await readFile(file, 'utf8')) as TypeSource;
    const dictionaries = await readPetrarchDictionaries(dirname(data));
    const predictions = sentences.map((sentence) =>
      isPetrarch(sentence)
        ? predictTriples(sentence, knowledge, dictionaries)
        : predictEvent(sentence, knowledge, types),
    );
    if (out !== null) {
      await writeFile(out, sentences.map((one, index) => asLine(one, predictions[index]!)).join(''));
    }
    return resampled(sentences, predictions, report);
  },
};

function predictEvent(sentence: EventSentence, knowledge: Knowledge, types: TypeSource): Prediction {
  const reading = readEnglish(asArticle(sentence), knowledge);
  const { sentences } = reading.article;
  const claims = findClaims(reading.article, reading.dates, knowledge);
  const main = mainEvent(
    claims,
    sentences.map((one) => one.sentence),
  );
  const events = main === null ? [] : [asPloverEvent(main, recordActors(sentences), types)];
  return { events, triples: [], real: true };
}

function predictTriples(
  sentence: EventSentence,
  knowledge: Knowledge,
  dictionaries: PetrarchDictionaries | null,
): Prediction {
  const { sentences } = readEnglish(asArticle(sentence), knowledge).article;
  const real = sentences.some(({ actors }) =>
    actors.some(({ actor, kind }) => actor !== null && kind !== 'civilian'),
  );
  const triples = dictionaries ? sentences.flatMap(({ clause }) => codeSentence(clause, dictionaries)) : [];
  return { events: [], triples, real };
}

function asLine({ id, text }: EventSentence, { events, triples }: Prediction): string {
  const points = codePointOffsets(text);
  const words = (list: PredictedEvent['source']) =>
    list.map(({ text: own, span }) => ({ text: own, start: points[span.start], end: points[span.end] }));
  const predicted = events.map(({ event, source, target, trigger }) => ({
    event,
    source: words(source),
    target: words(target),
    event_span: [points[trigger.start], points[trigger.end]],
  }));
  return `${JSON.stringify({ id, events: predicted, cameo: triples })}\n`;
}

function report(sentences: readonly EventSentence[], predictions: readonly Prediction[]): BenchmarkResult {
  const plover = sentences.flatMap(({ events, text }, index) =>
    events ? [{ gold: events, predicted: predictions[index]!.events, units: utf16Offsets(text) }] : [],
  );
  const petrarch = sentences.flatMap(({ cameo }, index) => {
    const { triples, real } = predictions[index]!;
    return cameo ? [{ gold: cameo, predicted: triples, real }] : [];
  });
  if (plover.length + petrarch.length === 0) {
    return { table: [`${sentences.length} sentences, no gold`], scores: [] };
  }
  const [events, triples] = [scorePlover(plover), scoreTriples(petrarch)];
  return {
    table: [...events.table, ...(petrarch.length > 0 ? triples.table : [])],
    scores: [...events.scores, ...(petrarch.length > 0 ? triples.scores : [])],
  };
}
