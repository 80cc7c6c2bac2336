import { writeFile } from 'node:fs/promises';
import { createMerger } from '../src/incidents/merger.ts';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../src/pipeline/merging.ts';
import type { Benchmark } from './benchmark.ts';
import { accountOf } from './incidents/account.ts';
import { linkByHeadline } from './incidents/baseline.ts';
import { type IncidentPrediction, readGold, readReports } from './incidents/documents.ts';
import { reportTolls } from './incidents/fact-report.ts';
import { scoreFacts } from './incidents/fact-score.ts';
import { linkAccounts } from './incidents/link.ts';
import { reportLinks } from './incidents/link-report.ts';
import { scoreLinks } from './incidents/link-score.ts';
import { readIncident } from './incidents/read-incident.ts';

/**
 * News reports of shootings with the facts of the incident that each is about (LongTailQA task, SemEval 2018 task 5,
 * from the Gun Violence Archive): how many were killed and injured, when, and where; and which reports are of one incident.
 */
export const benchmark: Benchmark = {
  name: 'incidents',
  run: async ({ data, out }) => {
    const reports = await readReports(data);
    const files = await loadFiles();
    const knowledge = createKnowledge(files);
    const merging = incidentKnowledgeOf(files);
    const readings = reports.map((report) => readIncident(report, knowledge));
    const accounts = readings.map((reading) => accountOf(reading, merging.words));
    const links = linkAccounts(accounts, createMerger(merging));
    const predictions = readings.map(({ facts }, index) => ({ ...facts, incident: links[index]! }));
    if (out !== null) await writeFile(out, predictions.map(asLine).join(''));
    const gold = await readGold(data);
    if (gold === null) return { table: [`${reports.length} reports, no gold`], scores: [] };
    const judged = reports.map(({ docid }) => gold.get(docid)?.incident ?? docid);
    const scores = scoreLinks(judged, links);
    const titles = new Map(reports.map(({ docid, title }) => [docid, title]));
    const baseline = scoreLinks(judged, linkByHeadline(reports));
    return {
      table: [...reportTolls(predictions, gold, titles), ...reportLinks(scores, baseline)],
      scores: [...scoreFacts(predictions, gold), ...scores],
    };
  },
};

function asLine(prediction: IncidentPrediction): string {
  return `${JSON.stringify(prediction)}\n`;
}
