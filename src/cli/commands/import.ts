import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAddress } from '../../ingest/receive/receive.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Import } from '../../schema/import.ts';
import type { Problem } from '../../schema/problem.ts';
import { askedToStop } from '../asked-to-stop.ts';
import { openCoding } from '../coder.ts';
import type { Invocation, Run } from '../command.ts';
import { foreseenText } from '../foreseen-text.ts';
import { readInput } from '../read-input.ts';
import { readItems } from '../read-items.ts';
import { columnMap, receivedInputs } from '../received-inputs.ts';
import { storePlace } from '../store-place.ts';
import { tellFailedItems } from '../tell-failed-items.ts';

const LOOK_EVERY = 300;
const BY = 'command line';
const goesOn =
  'dateline: it was asked to end before all was read; dateline worker --once goes on with the rest\n';

/** `dateline import PATH…`: brings reports into the store and codes them; with `--dry-run`, only tells what would come. */
export const run: Run = async (invocation) => {
  if (invocation.options['dry-run'] !== undefined) return foresee(invocation);
  const [{ openStore }, { workOn }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../jobs/open-workshop.ts'),
  ]);
  const asked = askedToStop();
  const store = await openStore(storePlace(invocation));
  try {
    const working = await workOn(store);
    const ids = await begun(working.jobs, invocation);
    await Promise.race([asked, ended(working.jobs, ids).then(() => working.untilIdle())]);
    await working.stop();
    const imports = await Promise.all(ids.map((id) => store.imports.read(id)));
    for (const each of imports) {
      const alike = await store.resemblances.countIn(each.id);
      invocation.streams.output.write(`${summary(each, alike)}\n`);
      if (each.state === 'waiting' || each.state === 'running') invocation.streams.errors.write(goesOn);
      if (each.failed > 0) await tellFailedItems(store, each.id, invocation.streams);
    }
    return imports.every(({ done, failed, problem }) => problem !== null || (failed > 0 && done === failed))
      ? 65
      : 0;
  } finally {
    await store.close();
  }
};

async function begun(jobs: Jobs, { operands, options, streams }: Invocation): Promise<string[]> {
  const columns = columnMap(options.columns);
  const ids: string[] = [];
  for (const where of operands) {
    if (isAddress(where)) ids.push(await jobs.importAddress(where, BY));
    else if (where !== '-') ids.push(await jobs.importPath(resolve(where), BY, { ...columns }));
    else {
      const bytes = await readInput(where, streams.input);
      ids.push(await jobs.importFile({ bytes, name: 'standard input' }, BY));
    }
  }
  return ids;
}

async function ended(jobs: Jobs, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    for (;;) {
      const { state } = await jobs.store.imports.read(id);
      if (state === 'done' || state === 'failed') break;
      await pause(LOOK_EVERY);
    }
  }
}

function summary({ name, state, done, added, failed, problem }: Import, alike: number): string {
  const copies = alike === 0 ? '' : `, ${alike} of them copies or versions of others`;
  const what = `${done} read, ${added} new${copies}, ${failed} without an article`;
  return `${name}: ${state}${problem === null ? '' : ` (${problem})`}; ${what}`;
}

/** Reads all that would be imported, stores and codes nothing, and prints a line for each article. */
async function foresee({ operands, options, streams }: Invocation): Promise<number> {
  const coding = await openCoding();
  const failures: Problem[] = [];
  const fail = (problem: Problem) => failures.push(problem);
  const counts = { articles: 0, repeated: 0 };
  const items = receivedInputs(operands, streams, { columns: columnMap(options.columns) });
  for await (const { received, article, repeated } of readItems(items, coding, {
    known: {},
    streams,
    fail,
  })) {
    counts.articles++;
    if (repeated?.kind === 'text') counts.repeated++;
    streams.output.write(`${foreseenText(received.name, article, repeated)}\n`);
  }
  const { articles, repeated } = counts;
  streams.errors.write(
    `dateline: ${articles} articles, ${repeated} of them there already; ${failures.length} items without an article\n`,
  );
  return articles > 0 ? 0 : (failures[0]?.exit ?? 0);
}
