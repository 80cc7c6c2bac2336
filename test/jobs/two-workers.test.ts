import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { openJobs } from '../../src/jobs/jobs.ts';
import type { Article } from '../../src/schema/article.ts';
import { type OpenStore, openStore, type StorePlace } from '../../src/store/open-store.ts';
import { atEnd, onServer } from '../store/each-database.ts';

const command = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url));
const isLong = Boolean(process.env.DATELINE_LONG);
const count = isLong ? 10_000 : 120;
const patience = isLong ? 3_600_000 : 300_000;

/** A short report, each with a town and figures of its own. */
function article(number: number): Article {
  const day = 1 + (number % 28);
  const text = `Convoy attacked near Village ${number}

VILLAGE ${number}, ${day} May 2024 — Gunmen killed ${2 + (number % 30)} soldiers in an ambush on a convoy near Village ${number} on Thursday, the army said.
The attackers, whom a spokesman called terrorists, burned ${1 + (number % 5)} vehicles and abducted a driver. Police arrested ${1 + (number % 7)} suspects.
Residents said the fighters would attack the market next if the army did not leave.`;
  return {
    id: `sha256:${number.toString(16).padStart(16, '0')}`,
    title: `Convoy attacked near Village ${number}`,
    text,
    publishedAt: `2024-05-${String(day).padStart(2, '0')}`,
    publisher: 'Valley Wire',
    url: null,
    language: 'en',
    genre: 'news',
    removed: [],
  };
}

async function fill(store: OpenStore): Promise<void> {
  const jobs = await openJobs(store);
  for (let number = 0; number < count; number++) {
    const given = article(number);
    const original = Buffer.from(given.text);
    await store.articles.save({
      article: given,
      original,
      mediaType: null,
      name: given.id,
      url: null,
      by: 'tester',
    });
  }
  await jobs.boss.insert(
    'code',
    Array.from({ length: count }, (_, number) => ({ data: { article: article(number).id } })),
  );
  await jobs.stop();
}

function startWorker(context: TestContext, place: StorePlace): ChildProcess {
  const { database } = place as { database: string };
  const worker = spawn(process.execPath, [command, 'worker', '--threads', '1', '--database', database], {
    stdio: 'ignore',
  });
  atEnd(context, async () => worker.kill('SIGKILL'));
  return worker;
}

async function codedCount(store: OpenStore): Promise<number> {
  const { rows } = await store.database.execute<{ coded: number }>(
    sql`select count(*)::int as coded from codings`,
  );
  return rows[0]!.coded;
}

async function untilCoded(store: OpenStore, wanted: number): Promise<void> {
  const end = Date.now() + patience;
  while ((await codedCount(store)) < wanted) {
    assert.ok(Date.now() < end, `${wanted} articles are coded in time`);
    await pause(100);
  }
}

async function untilIdle(store: OpenStore): Promise<void> {
  const jobs = await openJobs(store);
  const end = Date.now() + patience;
  for (;;) {
    const waiting = await jobs.waiting();
    if (Object.keys(waiting).length === 0) break;
    assert.ok(Date.now() < end, `the queue is empty in time, and not ${JSON.stringify(waiting)}`);
    await pause(200);
  }
  assert.deepEqual(await jobs.failures(), []);
  await jobs.stop();
}

/** How long it takes until all is coded, in milliseconds, by what `work` starts. */
async function timed(store: OpenStore, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  await untilCoded(store, count);
  return performance.now() - started;
}

onServer('several workers', (database) => {
  it(`code ${count} articles once each, though one is killed half-way and another takes its place`, async (context) => {
    const place = await database.place(context);
    const store = await openStore(place);
    atEnd(context, () => store.close());
    await fill(store);
    const both = await timed(store, async () => {
      const [, second] = [startWorker(context, place), startWorker(context, place)];
      await untilCoded(store, count / 2);
      second.kill('SIGKILL');
      await once(second, 'exit');
      startWorker(context, place);
    });
    await untilIdle(store);
    const { rows } = await store.database.execute<{ codings: number; articles: number; open: number }>(sql`
      select count(*)::int as codings, count(distinct article)::int as articles,
        (select count(*)::int from articles where coding is null) as open from codings`);
    assert.deepEqual(rows, [{ codings: count, articles: count, open: 0 }]);
    context.diagnostic(`${count} articles by two workers: ${(both / 1000).toFixed(1)} s`);
    if (isLong) await compareWithOne(context, await database.place(context), both);
  });
});

/** Two workers, one of them killed half-way, need less than 0.65 of the time that one needs. */
async function compareWithOne(context: TestContext, place: StorePlace, both: number): Promise<void> {
  const store = await openStore(place);
  atEnd(context, () => store.close());
  await fill(store);
  const alone = await timed(store, async () => {
    startWorker(context, place);
  });
  context.diagnostic(
    `${count} articles by one worker: ${(alone / 1000).toFixed(1)} s; ratio ${(both / alone).toFixed(3)}`,
  );
  assert.ok(both / alone < 0.65, `${both / alone} of the time of one worker`);
}
