import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readEnglish } from '../src/pipeline/english.ts';
import { createKnowledge, type Knowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { type ArgumentDocument, asArticle, readArgumentDocuments } from './arguments/documents.ts';
import { type PredictedEvent, predictEvents } from './arguments/predict.ts';
import { countDocuments } from './arguments/score.ts';
import { type ArgumentType, ArgumentTypes } from './arguments/types.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { codePointOffsets, utf16Offsets } from './places/offsets.ts';
import { resampled } from './resampling.ts';

/**
 * Triggers of events and who plays which role in them (WikiEvents; Li, Ji and Han 2021, "Document-Level Event Argument
 * Extraction by Conditional Generation").
 */
export const benchmark: Benchmark = {
  name: 'arguments',
  run: async ({ data, out }) => {
    const documents = await readArgumentDocuments(data);
    const knowledge = createKnowledge(await loadFiles());
    const file = new URL('arguments/types.yaml', import.meta.url);
    const { types } = ArgumentTypes.parse(parse(await readFile(file, 'utf8')));
    const predictions = documents.map((document) => predict(document, types, knowledge));
    if (out !== null) {
      await writeFile(out, documents.map((one, index) => asLine(one, predictions[index]!)).join(''));
    }
    return resampled(documents, predictions, report);
  },
};

function predict(
  document: ArgumentDocument,
  types: readonly ArgumentType[],
  knowledge: Knowledge,
): PredictedEvent[] {
  return predictEvents(readEnglish(asArticle(document), knowledge).article, types, knowledge);
}

function asLine({ docid, text }: ArgumentDocument, predicted: readonly PredictedEvent[]): string {
  const points = codePointOffsets(text);
  const pair = ({ start, end }: { start: number; end: number }) => [points[start], points[end]];
  const events = predicted.map(({ type, trigger, arguments: found }) => ({
    type,
    trigger: pair(trigger),
    arguments: found.map(({ role, span }) => ({ role, span: pair(span) })),
  }));
  return `${JSON.stringify({ docid, events })}\n`;
}

function report(
  documents: readonly ArgumentDocument[],
  predictions: readonly (readonly PredictedEvent[])[],
): BenchmarkResult {
  const scored = documents.flatMap((document, index) =>
    document.events
      ? [
          {
            document,
            gold: document.events,
            predicted: predictions[index]!,
            units: utf16Offsets(document.text),
          },
        ]
      : [],
  );
  if (scored.length === 0) return { table: [`${documents.length} documents, no gold`], scores: [] };
  const rows = [...countDocuments(scored)].map(([metric, { hits, predicted, gold }]) => ({
    metric,
    precision: (100 * hits) / Math.max(1, predicted),
    recall: (100 * hits) / Math.max(1, gold),
    f1: (200 * hits) / Math.max(1, predicted + gold),
    gold,
  }));
  return {
    table: [
      `${''.padEnd(16)}       P       R      F1    gold`,
      ...rows.map(({ metric, precision, recall, f1, gold }) => {
        const figures = [precision, recall, f1].map((value) => value.toFixed(1));
        return metric.padEnd(16) + [...figures, String(gold)].map((text) => text.padStart(8)).join('');
      }),
    ],
    scores: rows.map(({ metric, f1 }) => ({ metric: `${metric}_f1`, value: f1 })),
  };
}
