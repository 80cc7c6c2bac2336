import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { IngestKnowledge } from '../../src/ingest/knowledge.ts';
import { createReader } from '../../src/ingest/read-received.ts';
import { type Jobs, openJobs, PROGRESS } from '../../src/jobs/jobs.ts';
import { createImporter } from '../../src/jobs/read-imports.ts';
import { startWorking } from '../../src/jobs/work.ts';
import type { Workshop } from '../../src/jobs/workshop.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Article } from '../../src/schema/article.ts';
import type { Record } from '../../src/schema/record.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { outdatedArticles } from '../../src/store/tables/merging.ts';
import { atEnd, onEachDatabase, type TestedDatabase } from '../store/each-database.ts';

const ingest = (await loadFiles()).json.ingest as IngestKnowledge;
const importer = createImporter(createReader(ingest), ingest.tracking, async () => false);

/** A record of which nothing but the article matters. */
function emptyRecord(article: Article): Record {
  return { article, sentences: [], actors: [], claims: [], incidents: [], diagnostics: [] };
}

/** Brings nothing together: there are no claims in these tests. */
async function done(store: OpenStore): Promise<void> {
  await store.database.delete(outdatedArticles);
}

async function workshopOn(context: TestContext, database: TestedDatabase, given: Partial<Workshop> = {}) {
  const store = await database.open(context);
  const jobs = await openJobs(store, { supervises: true });
  const working = await startWorking(jobs, {
    coder: { code: async (article) => emptyRecord(article), close: async () => {} },
    version: '1',
    importer,
    merge: () => done(store),
    stopping: new AbortController().signal,
    ...given,
  });
  atEnd(context, () => jobs.stop());
  atEnd(context, () => working.stop());
  return { store, jobs };
}

function textFile(number: number) {
  const text = `Report ${number}\n\nTESRA, 3 May 2031 — Gunmen attacked a convoy near Tesra on Friday, residents said.`;
  return { bytes: Buffer.from(text), name: `report-${number}.txt` };
}

async function until(holds: () => Promise<boolean>, what: string, patience = 30_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) assert.fail(`${what} within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isIdle(jobs: Jobs): () => Promise<boolean> {
  return async () => Object.keys(await jobs.waiting()).length === 0;
}

onEachDatabase('the work queue', (database) => {
  it('reads and codes what is sent, and tells of each step', async (context) => {
    const { store, jobs } = await workshopOn(context, database);
    const heard: string[] = [];
    const listening = await store.opened.listen(PROGRESS, (subject) => heard.push(subject));
    atEnd(context, () => listening.stop());
    const ids = await Promise.all([1, 2, 3].map((number) => jobs.importFile(textFile(number), 'tester')));
    await until(isIdle(jobs), 'the queue is empty');
    for (const id of ids) {
      const { state, done, added, failed, coded } = await store.imports.read(id);
      assert.deepEqual(
        { state, done, added, failed, coded },
        { state: 'done', done: 1, added: 1, failed: 0, coded: 1 },
      );
      assert.ok(heard.includes(id));
    }
    const { items } = await store.articles.list({}, { limit: 10 });
    assert.deepEqual(
      items.map(({ coded }) => coded),
      [true, true, true],
    );
    assert.ok(items.every(({ id }) => heard.includes(id)));
  });

  it('says of an item that gives no article why', async (context) => {
    const { store, jobs } = await workshopOn(context, database);
    const id = await jobs.importFile({ bytes: Buffer.from('  \n'), name: 'blank.txt' }, 'tester');
    await until(isIdle(jobs), 'the queue is empty');
    const { items } = await store.imports.items(id, { limit: 10 }, true);
    assert.deepEqual(
      items.map(({ name, article, code }) => [name, article, code]),
      [['blank.txt', null, 'input.empty']],
    );
    assert.deepEqual((await store.articles.list({}, { limit: 10 })).items, []);
  });

  it('tries again what fails, later and later, and lists with its reason what goes on failing', async (context) => {
    const tries: number[] = [];
    const code = async () => {
      tries.push(Date.now());
      throw new Error('the coder stumbled');
    };
    const { jobs } = await workshopOn(context, database, { coder: { code, close: async () => {} } });
    await jobs.boss.updateQueue('code', { retryLimit: 2, retryDelay: 1, retryBackoff: true });
    await jobs.importFile(textFile(1), 'tester');
    await until(async () => (await jobs.failures()).length === 1, 'the job is given up');
    assert.equal(tries.length, 3);
    assert.ok(tries[1]! - tries[0]! >= 900, 'it waits before it tries again');
    const [failed] = await jobs.failures();
    assert.deepEqual([failed!.kind, failed!.reason, failed!.tries], ['code', 'the coder stumbled', 3]);
    await jobs.retry(failed!.id);
    await until(async () => tries.length > 3, 'it is tried once more when asked');
  });

  it('stores what can be stored of articles that are coded together, and says of the rest why', async (context) => {
    const broken = 'Report 2';
    const code = async (article: Article) => {
      if (article.title === 'Report 1') throw new Error('the coder stumbled');
      const record = emptyRecord(article);
      return article.title === broken ? ({ ...record, claims: [null] } as unknown as Record) : record;
    };
    const { store, jobs } = await workshopOn(context, database, { coder: { code, close: async () => {} } });
    await jobs.boss.updateQueue('code', { retryLimit: 0 });
    await Promise.all([1, 2, 3, 4].map((number) => jobs.importFile(textFile(number), 'tester')));
    await until(async () => (await jobs.failures()).length === 2, 'two jobs are given up');
    await until(isIdle(jobs), 'the queue is empty');
    const { items } = await store.articles.list({}, { limit: 10 });
    assert.deepEqual(
      items
        .filter(({ coded }) => coded)
        .map(({ title }) => title)
        .toSorted(),
      ['Report 3', 'Report 4'],
    );
  });

  it('takes up what another process left half done', async (context) => {
    const store = await database.open(context);
    const first = await openJobs(store);
    await first.importFile(textFile(1), 'tester');
    const [taken] = await first.boss.fetch('import');
    assert.ok(taken);
    await first.stop();
    const second = await openJobs(store, { supervises: true });
    atEnd(context, () => second.stop());
    await store.database.execute(
      `update pgboss.job set heartbeat_on = now() - interval '1 hour' where name = 'import' and state = 'active'`,
    );
    const working = await startWorking(second, {
      coder: { code: async (article) => emptyRecord(article), close: async () => {} },
      version: '1',
      importer,
      merge: () => done(store),
      stopping: new AbortController().signal,
    });
    atEnd(context, () => working.stop());
    await until(isIdle(second), 'the queue is empty', 60_000);
    assert.equal((await store.articles.list({}, { limit: 10 })).items.length, 1);
  });
});
