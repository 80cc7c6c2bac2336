import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { asLine, type Markup, type MilitaryDocument, readMilitaryDocuments } from './military/documents.ts';
import { createMarker } from './military/marker.ts';
import { countAll, figuresOf } from './military/score.ts';
import { MilitaryTypes } from './military/types.ts';
import { resampled } from './resampling.ts';

/**
 * Entities and relations in defence reporting on Syria and Iraq (re3d, "Relationship and Entity Extraction Evaluation
 * Dataset", Dstl 2017): units, persons, places, weapons, platforms, figures and times, and how they relate.
 */
export const benchmark: Benchmark = {
  name: 'military',
  run: async ({ data, out }) => {
    const documents = await readMilitaryDocuments(data);
    const file = new URL('military/types.yaml', import.meta.url);
    const types = MilitaryTypes.parse(parse(await readFile(file, 'utf8')));
    const mark = createMarker(createKnowledge(await loadFiles()), types);
    const predictions = documents.map((document) => mark(document));
    if (out !== null) {
      await writeFile(out, documents.map((one, index) => asLine(one, predictions[index]!)).join(''));
    }
    return resampled(documents, predictions, report);
  },
};

function report(documents: readonly MilitaryDocument[], predictions: readonly Markup[]): BenchmarkResult {
  const known = documents.flatMap(({ gold }, index) =>
    gold === null ? [] : [{ gold, predicted: predictions[index]! }],
  );
  if (known.length === 0) return { table: [`${documents.length} documents, no gold`], scores: [] };
  const counts = countAll(
    known.map(({ gold }) => gold),
    known.map(({ predicted }) => predicted),
  );
  const rows = [...counts].map(([name, count]) => ({ name, gold: count.gold, ...figuresOf(count) }));
  return {
    table: [`${''.padEnd(20)}${['P', 'R', 'F1', 'gold'].map(column).join('')}`].concat(
      rows.map(({ name, precision, recall, f1, gold }) => {
        const figures = [precision, recall, f1].map((value) => value.toFixed(1));
        return name.padEnd(20) + [...figures, String(gold)].map(column).join('');
      }),
    ),
    scores: rows.map(({ name, f1 }) => ({ metric: `${name.toLowerCase()}_f1`, value: f1 })),
  };
}

function column(text: string): string {
  return text.padStart(8);
}
