import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { code } from '../src/pipeline/code.ts';
import { createKnowledge, type Knowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { asArticle, type PoliceDocument, readPoliceDocuments } from './exhaustive/documents.ts';
import { type LabelSource, labelsOf } from './exhaustive/predict.ts';
import { figuresOf, type Labelled, scoredLabels, scoresOf } from './exhaustive/score.ts';
import { resampled } from './resampling.ts';

/**
 * Police actions in every sentence of a corpus (IndiaPoliceEvents; Halterman, Keith, Sarwar and O'Connor 2021, "Corpus-
 * Level Evaluation for Event QA"): which sentences tell of killing, arrest, failure to act and other force by the police.
 */
export const benchmark: Benchmark = {
  name: 'exhaustive',
  run: async ({ data, out }) => {
    const documents = await readPoliceDocuments(data);
    const knowledge = createKnowledge(await loadFiles());
    const file = new URL('exhaustive/labels.yaml', import.meta.url);
    const source = parse(await readFile(file, 'utf8')) as LabelSource;
    const predictions = documents.map((document) => predict(document, knowledge, source));
    if (out !== null) {
      await writeFile(out, documents.map((one, index) => asLine(one, predictions[index]!)).join(''));
    }
    return resampled(documents, predictions, report);
  },
};

/** The labels of each sentence of a document. */
function predict(document: PoliceDocument, knowledge: Knowledge, source: LabelSource): string[][] {
  const { article, starts } = asArticle(document);
  const record = code(article, knowledge);
  return document.sentences.map(({ text }, index) => {
    const [start, end] = [starts[index]!, starts[index + 1] ?? article.text.length];
    const own = record.claims.filter(
      ({ trigger }) => start <= trigger.span.start && trigger.span.start < end,
    );
    return labelsOf(text, own, record, source);
  });
}

function asLine({ docid, sentences }: PoliceDocument, labels: readonly string[][]): string {
  const predicted = sentences.flatMap(({ i }, index) =>
    labels[index]!.length > 0 ? [{ i, labels: labels[index]! }] : [],
  );
  return `${JSON.stringify({ docid, sentences: predicted })}\n`;
}

function report(documents: readonly PoliceDocument[], predictions: readonly string[][][]): BenchmarkResult {
  if (documents.every(({ labels }) => labels === undefined)) {
    return { table: [`${documents.length} documents, no gold`], scores: [] };
  }
  const sentences: Labelled[] = documents.flatMap((document, at) =>
    document.sentences.map(({ labels }, index) => ({
      gold: labels ?? [],
      predicted: predictions[at]![index]!,
    })),
  );
  const whole: Labelled[] = documents.map(({ labels }, at) => ({
    gold: labels ?? [],
    predicted: predictions[at]!.flat(),
  }));
  return {
    table: [`${'label'.padEnd(12)}${['P', 'R', 'F1', 'gold', 'doc F1'].map(column).join('')}`].concat(
      scoredLabels.map((label) => {
        const { precision, recall, f1, gold } = figuresOf(sentences, label);
        const figures = [precision, recall, f1, gold, figuresOf(whole, label).f1];
        return label.padEnd(12) + figures.map((value) => column(value.toFixed(1))).join('');
      }),
    ),
    scores: [...scoresOf(sentences, ''), ...scoresOf(whole, 'doc_')],
  };
}

function column(text: string): string {
  return text.padStart(8);
}
