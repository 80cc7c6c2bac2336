import { readFile, writeFile } from 'node:fs/promises';
import { createClusters } from '../src/language/clusters.ts';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { type Muc4Document, readMuc4Documents } from './muc4/documents.ts';
import { readModels } from './muc4/models.ts';
import { templatesOf } from './muc4/predict.ts';
import { readDocument } from './muc4/reading.ts';
import { sceneOf } from './muc4/scene.ts';
import { countDocument, figuresOf, noCounts, roles, type Template } from './muc4/score.ts';

const models = new URL('../data/english/muc4.weights', import.meta.url);

/**
 * Incidents of terrorism in Latin American news of 1988 to 1991 (MUC-4): type, perpetrators, targets, victims, weapons.
 * F1 over all slots of aligned templates, as Du, Rush and Cardie 2021, "Template Filling with Generative Transformers",
 * count it.
 */
export const benchmark: Benchmark = {
  name: 'muc4',
  run: async ({ data, out }) => {
    const documents = await readMuc4Documents(data);
    const files = await loadFiles();
    const knowledge = createKnowledge(files);
    const clusters = createClusters(files.binary.clusters!);
    const learnt = readModels(await readFile(models));
    const predictions = documents.map(({ docid, text }) =>
      templatesOf(sceneOf(readDocument(docid, text, knowledge), clusters), learnt),
    );
    if (out !== null) {
      const lines = documents.map(({ docid }, at) => JSON.stringify({ docid, templates: predictions[at] }));
      await writeFile(out, `${lines.join('\n')}\n`);
    }
    return report(documents, predictions);
  },
};

function report(
  documents: readonly Muc4Document[],
  predictions: readonly (readonly Template[])[],
): BenchmarkResult {
  const counts = noCounts();
  documents.forEach(({ templates }, at) => {
    if (templates) countDocument(counts, predictions[at]!, templates);
  });
  if (counts.incident_type.gold === 0)
    return { table: [`${documents.length} documents, no gold`], scores: [] };
  const rows = [null, 'incident_type', ...roles] as const;
  const figures = rows.map((slot) => figuresOf(counts, slot === null ? undefined : [slot]));
  return {
    table: [
      `${'templates'.padEnd(20)}       P       R      F1`,
      ...figures.map(({ precision, recall, f1 }, at) => {
        const values = [precision, recall, f1].map((value) => value.toFixed(1).padStart(8)).join('');
        return (rows[at] === null ? 'all slots' : `  ${rows[at]}`).padEnd(20) + values;
      }),
    ],
    scores: rows.map((slot, at) => ({
      metric: slot === null ? 'template_f1' : `template_f1_${slot}`,
      value: figures[at]!.f1,
    })),
  };
}
