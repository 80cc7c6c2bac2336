import type { NamedSource } from '../../export/incident-table.ts';
import { IncidentIndex } from '../../incidents/incident-index.ts';
import { createMerger } from '../../incidents/merger.ts';
import type { Known } from '../../ingest/article.ts';
import { incidentKnowledgeOf } from '../../pipeline/merging.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import { Problem } from '../../schema/problem.ts';
import { codeReceived } from '../code-received.ts';
import { openCoding } from '../coder.ts';
import { codingThreads } from '../coding-threads.ts';
import type { Invocation, Run } from '../command.ts';
import { calendarDay } from '../day.ts';
import { receivedInputs } from '../received-inputs.ts';
import { onTerminal, terminalWidth } from '../terminal-width.ts';
import { writeOutput } from '../write-output.ts';

/** `dateline incidents FILE…`: the incidents that all the reports tell of together, with what each says of them. */
export const run: Run = async (invocation) => {
  const { operands, options, streams } = invocation;
  const least = leastArticles(options.least);
  const known: Known = {
    ...(options.date === undefined ? {} : { date: calendarDay(options.date) }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  };
  const threads = codingThreads(options.threads);
  const coding = await openCoding();
  const merger = createMerger(incidentKnowledgeOf(coding.files));
  const index = new IncidentIndex(merger);
  const sources = new Map<string, NamedSource>();
  const failures: Problem[] = [];
  const fail = (problem: Problem) => failures.push(problem);
  const items = receivedInputs(operands, streams, {});
  for await (const { name, record } of codeReceived(items, coding, { known, streams, fail, threads })) {
    const { id, publisher } = record.article;
    sources.set(id, { label: publisher ?? name, actors: record.actors });
    for (const account of merger.accountsOf(record)) index.add(account);
  }
  if (sources.size === 0) return failures[0]?.exit ?? 0;
  const incidents = index
    .incidents()
    .filter((incident) => articlesOf(incident) >= least)
    .sort(byWeight);
  await writeOutput(invocation, await written(incidents, sources, invocation));
  return 0;
};

async function written(
  incidents: readonly MergedIncident[],
  sources: ReadonlyMap<string, NamedSource>,
  invocation: Invocation,
): Promise<Iterable<string>> {
  if (invocation.options.format === 'json') return [`${JSON.stringify(incidents, null, 2)}\n`];
  const { incidentTables } = await import('../../export/incident-table.ts');
  const colours = onTerminal(invocation) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return incidentTables(incidents, sources, { columns: terminalWidth(invocation), colours });
}

function leastArticles(given = '1'): number {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new Problem('usage.bad-value', `--least takes a number of articles, not "${given}"`);
}

function articlesOf({ tellings }: MergedIncident): number {
  return new Set(tellings.map(({ article }) => article)).size;
}

/** What most articles tell of first; of equals the earlier. */
function byWeight(one: MergedIncident, other: MergedIncident): number {
  const [a, b] = [one.date?.start ?? '', other.date?.start ?? ''];
  return articlesOf(other) - articlesOf(one) || (a === b ? 0 : a < b ? -1 : 1);
}
