import { writeFile } from 'node:fs/promises';
import { createCoder } from '../src/coder.ts';
import { createMerger } from '../src/incidents/merger.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../src/pipeline/merging.ts';
import type { Benchmark, Resampling, Score } from './benchmark.ts';
import { accountOf, mainAccountOf } from './incidents/account.ts';
import { linkByHeadline } from './incidents/baseline.ts';
import { type IncidentPrediction, readGold, readReports } from './incidents/documents.ts';
import { reportTolls } from './incidents/fact-report.ts';
import { scoreFacts } from './incidents/fact-score.ts';
import { linkAccounts } from './incidents/link.ts';
import { reportLinks } from './incidents/link-report.ts';
import { scoreLinks } from './incidents/link-score.ts';
import { type IncidentReading, readIncident } from './incidents/read-incident.ts';

/**
 * News reports of shootings with the facts of the incident that each is about (LongTailQA task, SemEval 2018 task 5,
 * from the Gun Violence Archive): how many were killed and injured, when, and where; and which reports are of one incident.
 */
export const benchmark: Benchmark = {
  name: 'incidents',
  run: async ({ data, out }) => {
    const reports = await readReports(data);
    const files = await loadFiles();
    const coder = createCoder(files);
    const merging = incidentKnowledgeOf(files);
    const merger = createMerger(merging);
    const readings: IncidentReading[] = [];
    for (const report of reports) readings.push(await readIncident(report, coder));
    const links = linkAccounts(
      readings.map((reading) => accountOf(reading, merging.words)),
      merger,
    );
    const recordLinks = linkAccounts(
      readings.map((reading) => mainAccountOf(reading, merger)),
      merger,
    );
    const predictions = readings.map(({ facts }, index) => ({ ...facts, incident: links[index]! }));
    if (out !== null) await writeFile(out, predictions.map(asLine).join(''));
    const gold = await readGold(data);
    if (gold === null) return { table: [`${reports.length} reports, no gold`], scores: [] };
    const judged = reports.map(({ docid }) => gold.get(docid)?.incident ?? docid);
    const scores = scoreLinks(judged, links);
    const ofRecords = scoreLinks(judged, recordLinks);
    const titles = new Map(reports.map(({ docid, title }) => [docid, title]));
    const baseline = scoreLinks(judged, linkByHeadline(reports));
    return {
      table: [...reportTolls(predictions, gold, titles), ...reportLinks(scores, ofRecords, baseline)],
      scores: [
        ...scoreFacts(predictions, gold),
        ...scores,
        ...ofRecords.map(({ metric, value }) => ({ metric: `record_${metric}`, value })),
      ],
      resampling: resamplingOf(judged, links, (places) =>
        scoreFacts(
          places.map((place) => predictions[place]!),
          gold,
        ),
      ),
    };
  },
};

function asLine(prediction: IncidentPrediction): string {
  return `${JSON.stringify(prediction)}\n`;
}

/**
 * Samples of whole incidents: each that is drawn brings all its reports, and one that is drawn again is another incident.
 * What ties reports of two incidents together is lost where only one of them is drawn.
 */
function resamplingOf(
  judged: readonly string[],
  links: readonly string[],
  factsOf: (places: readonly number[]) => Score[],
): Resampling {
  const groups = [...Map.groupBy(judged.keys(), (place) => judged[place]!).values()];
  return {
    size: groups.length,
    scores: (sample) => {
      const drawn = sample.flatMap((group, draw) => groups[group]!.map((place) => ({ place, draw })));
      const ids = (of: readonly string[]) => drawn.map(({ place, draw }) => `${of[place]!} ${draw}`);
      return [...factsOf(drawn.map(({ place }) => place)), ...scoreLinks(ids(judged), ids(links))];
    },
  };
}
