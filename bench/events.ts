import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { findClaims } from '../src/claims/find-claims.ts';
import { recordActors } from '../src/claims/record-actors.ts';
import { readEnglish } from '../src/pipeline/english.ts';
import { createKnowledge, type Knowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { mainEvent } from './events/main-event.ts';
import { asPloverEvent, type PredictedEvent, type TypeSource } from './events/predict.ts';
import { scorePlover } from './events/score-plover.ts';
import { asArticle, type EventSentence, isPetrarch, readEventSentences } from './events/sentences.ts';
import { codePointOffsets, utf16Offsets } from './places/offsets.ts';

/**
 * Who did what to whom in one sentence: the gold records of PLOVER (openeventdata/PLOVER) and the unit tests of PETRARCH
 * (openeventdata/UniversalPetrarch).
 */
export const benchmark: Benchmark = {
  name: 'events',
  run: async ({ data, out }) => {
    const sentences = await readEventSentences(data);
    const knowledge = createKnowledge(await loadFiles());
    const file = new URL('events/types.yaml', import.meta.url);
    const types = parse(await readFile(file, 'utf8')) as TypeSource;
    const predictions = sentences.map((sentence) =>
      isPetrarch(sentence) ? [] : predict(sentence, knowledge, types),
    );
    if (out !== null) {
      await writeFile(out, sentences.map((one, index) => asLine(one, predictions[index]!)).join(''));
    }
    return report(sentences, predictions);
  },
};

function predict(sentence: EventSentence, knowledge: Knowledge, types: TypeSource): PredictedEvent[] {
  const article = asArticle(sentence);
  const reading = readEnglish(article, knowledge);
  const { sentences } = reading.article;
  const claims = findClaims(reading.article, reading.dates, knowledge);
  const main = mainEvent(
    claims,
    sentences.map((one) => one.sentence),
  );
  return main === null ? [] : [asPloverEvent(main, recordActors(sentences), types)];
}

function asLine({ id, text }: EventSentence, events: readonly PredictedEvent[]): string {
  const points = codePointOffsets(text);
  const words = (list: PredictedEvent['source']) =>
    list.map(({ text: own, span }) => ({ text: own, start: points[span.start], end: points[span.end] }));
  const predicted = events.map(({ event, source, target, trigger }) => ({
    event,
    source: words(source),
    target: words(target),
    event_span: [points[trigger.start], points[trigger.end]],
  }));
  return `${JSON.stringify({ id, events: predicted, cameo: [] })}\n`;
}

function report(
  sentences: readonly EventSentence[],
  predictions: readonly (readonly PredictedEvent[])[],
): BenchmarkResult {
  const plover = sentences.flatMap(({ events, text }, index) =>
    events ? [{ gold: events, predicted: predictions[index]!, units: utf16Offsets(text) }] : [],
  );
  if (plover.length === 0) return { table: [`${sentences.length} sentences, no gold`], scores: [] };
  return scorePlover(plover);
}
