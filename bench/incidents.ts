import { writeFile } from 'node:fs/promises';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark } from './benchmark.ts';
import { type IncidentPrediction, readGold, readReports } from './incidents/documents.ts';
import { reportTolls } from './incidents/fact-report.ts';
import { scoreFacts } from './incidents/fact-score.ts';
import { readIncident } from './incidents/read-incident.ts';

/**
 * News reports of shootings with the facts of the incident that each is about (LongTailQA task, SemEval 2018 task 5,
 * from the Gun Violence Archive): how many were killed and injured, when, and where.
 */
export const benchmark: Benchmark = {
  name: 'incidents',
  run: async ({ data, out }) => {
    const reports = await readReports(data);
    const knowledge = createKnowledge(await loadFiles());
    const predictions = reports.map((report) => readIncident(report, knowledge));
    if (out !== null) await writeFile(out, predictions.map(asLine).join(''));
    const gold = await readGold(data);
    if (gold === null) return { table: [`${reports.length} reports, no gold`], scores: [] };
    const titles = new Map(reports.map(({ docid, title }) => [docid, title]));
    return { table: reportTolls(predictions, gold, titles), scores: scoreFacts(predictions, gold) };
  },
};

function asLine(prediction: IncidentPrediction): string {
  return `${JSON.stringify(prediction)}\n`;
}
