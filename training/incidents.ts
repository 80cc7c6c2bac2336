import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accountOf } from '../bench/incidents/account.ts';
import { readGold, readReports } from '../bench/incidents/documents.ts';
import { readIncident } from '../bench/incidents/read-incident.ts';
import { createCoder } from '../src/coder.ts';
import { createWordWeights, writeWordWeights } from '../src/incidents/account/word-weights.ts';
import { prepareAccount } from '../src/incidents/compare/prepare.ts';
import type { IncidentLists } from '../src/incidents/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { readCollections } from './incidents/collections.ts';
import { crossValidate } from './incidents/cross-validation.ts';
import { learnEvidence } from './incidents/logistic.ts';
import { accountPairs } from './incidents/pairs.ts';
import { registeredNames } from './incidents/registered-names.ts';
import { weighReportWords } from './incidents/report-words.ts';
import { trainingLog } from './incidents/training-log.ts';

/**
 * Learns what tells accounts of one incident from others, and writes data/english/report-words.bin,
 * data/incidents/evidence.yaml and evidence.md:
 *
 *     npm run train:incidents -- --data FOLDER
 *
 * FOLDER holds the data of the benchmarks, each in a folder of its own.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Give the folder of the benchmarks with --data FOLDER.');
const parts = 5;
const data = new URL('../data/', import.meta.url);

const files = await loadFiles();
const weighed = weighReportWords(await readCollections(values.data), await registeredNames());
const wordsFile = writeWordWeights(weighed);
const words = createWordWeights(wordsFile);

const reportsFile = join(values.data, 'incidents/dev_docs.jsonl');
const gold = await readGold(reportsFile);
if (gold === null) throw new Error('The incidents are not beside the reports.');
const coder = createCoder(files);
const reports = (await readReports(reportsFile)).filter(({ docid }) => gold.has(docid));
const accounts = [];
for (const report of reports) accounts.push(accountOf(await readIncident(report, coder), words));
const incidents = reports.map(({ docid }) => gold.get(docid)!.incident);
const pairs = accountPairs(
  accounts.map((account) => prepareAccount(account, words)),
  incidents,
);
const model = learnEvidence(pairs);
const { evidence } = files.json.incidents as IncidentLists;
const set = new Map(Object.entries(evidence.set));
const heldOut = crossValidate(accounts, incidents, pairs, { words, set }, parts);

await writeFile(new URL('english/report-words.bin', data), wordsFile);
const weightsFile = new URL('incidents/evidence.yaml', data);
const lines = [...model.weights].map(([name, weight]) => `  ${name}: ${weight.toFixed(2)}\n`);
const written = (await readFile(weightsFile, 'utf8')).replace(
  /^bias:[\s\S]*?(?=^# What the reports)/m,
  `bias: ${model.bias.toFixed(2)}\nlearned:\n${lines.join('')}`,
);
await writeFile(weightsFile, written);
const log = trainingLog({
  reports: reports.length,
  incidents: new Set(incidents).size,
  pairs: pairs.length,
  parts,
  heldOut,
  model,
  terms: weighed.size,
  bytes: wordsFile.length,
});
await writeFile(new URL('incidents/evidence.md', data), log);
console.log(log);
