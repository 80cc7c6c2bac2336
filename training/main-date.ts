import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type IncidentFacts,
  type IncidentReport,
  readGold,
  readReports,
} from '../bench/incidents/documents.ts';
import type { Tagged } from '../src/document/sentence.ts';
import { createClusters } from '../src/language/clusters.ts';
import { createEnglish, type EnglishModels } from '../src/language/english.ts';
import { dayOfIso } from '../src/mentions/dates/calendar.ts';
import { aroundPublication } from '../src/mentions/dates/choose-date.ts';
import { type DateCandidate, dateCandidates } from '../src/mentions/dates/date-evidence.ts';
import { type DateReading, findDates } from '../src/mentions/dates/find-dates.ts';
import { createTimeLexicon } from '../src/mentions/dates/lexicon.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { type Choice, learnWeights, scoreOf } from './dates/choice-model.ts';

/**
 * Learns what each piece of evidence for a report's main date weighs, and writes the weights to `data/english/time.yaml`:
 *
 *     npm run train:main-date -- --data FILE
 *
 * FILE holds reports, one JSON object a line, with a file of their incidents beside it (as `dateline bench incidents`
 * reads them). It also prints how well weights do on incidents that they were not learnt from, in five parts.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Give the reports with --data FILE.');

const decay = 0.001;
const parts = 5;
const lexiconPath = new URL('../data/english/time.yaml', import.meta.url);

const files = await loadFiles();
const lists = files.json.english as { readonly time: unknown } & Pick<
  EnglishModels,
  'abbreviations' | 'tokens'
>;
const clusters = createClusters(files.binary.clusters!);
const english = createEnglish({ syntax: files.binary.syntax!, clusters, ...lists });
const lexicon = createTimeLexicon(lists.time);

interface Example {
  readonly incident: string;
  /** Right within a day: what is scored. */
  readonly scored: Choice;
  /** Right to the day where a candidate is: what is learnt. */
  readonly learnt: Choice;
}

function exampleOf(report: IncidentReport, { incident, date }: IncidentFacts): Example {
  const text = `${report.title}\n\n${report.text}`;
  const sentences: Tagged[] = english
    .split(text)
    .map((span, index) => english.tag(english.tokenise(text, span, index)));
  const reading = findDates(sentences, { text, publishedAt: report.published, dateline: null }, lexicon);
  const candidates = dateCandidates(sentences, reading, lexicon);
  const gold = dayOfIso(date)!;
  const distances = candidates.map((candidate) => Math.abs(dayOfCandidate(candidate, reading) - gold));
  const closest = Math.min(1, ...distances);
  const choice = (limit: number): Choice => ({
    candidates: candidates.map(({ evidence }) => evidence),
    right: distances.map((distance) => distance <= limit),
  });
  return { incident, scored: choice(1), learnt: choice(closest) };
}

function dayOfCandidate({ range }: DateCandidate, reading: DateReading): number {
  const chosen = range ?? aroundPublication(reading);
  return chosen === null ? Number.NaN : Math.floor((dayOfIso(chosen.start)! + dayOfIso(chosen.end)!) / 2);
}

function isRight({ scored }: Example, weights: ReadonlyMap<string, number>): boolean {
  const scores = scored.candidates.map((evidence) => scoreOf(evidence, weights));
  return scored.right[scores.indexOf(Math.max(...scores))]!;
}

/** Reports of one incident fall into one part. */
function partOf(incident: string): number {
  let hash = 0;
  for (let at = 0; at < incident.length; at++) hash = (Math.imul(hash, 31) + incident.charCodeAt(at)) >>> 0;
  return hash % parts;
}

const reports = await readReports(values.data);
const gold = await readGold(values.data);
if (gold === null) throw new Error('The incidents are not beside the reports.');
const examples = reports.flatMap((report) =>
  gold.has(report.docid) ? exampleOf(report, gold.get(report.docid)!) : [],
);

let right = 0;
for (let part = 0; part < parts; part++) {
  const others = examples.filter(({ incident }) => partOf(incident) !== part);
  const weights = learnWeights(
    others.map(({ learnt }) => learnt),
    decay,
  );
  right += examples.filter(
    (example) => partOf(example.incident) === part && isRight(example, weights),
  ).length;
}
const reachable = examples.filter(({ scored }) => scored.right.includes(true)).length;
const share = (count: number) => `${((100 * count) / examples.length).toFixed(1)} %`;
console.log(
  `${examples.length} reports, within a day on parts not learnt from: ${share(right)}, reachable: ${share(reachable)}`,
);

const weights = learnWeights(
  examples.map(({ learnt }) => learnt),
  decay,
);
const lines = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= 0.05)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `  ${name}: ${weight.toFixed(2)}\n`);
const [before] = readFileSync(lexiconPath, 'utf8').split('mainDateWeights:');
writeFileSync(lexiconPath, `${before}mainDateWeights:\n${lines.join('')}`);
