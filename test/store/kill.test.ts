import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { openStore, type StorePlace } from '../../src/store/open-store.ts';
import { atEnd, onEachDatabase } from './each-database.ts';
import { seeded } from './made-record.ts';

const command = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url));
const rounds = process.env.DATELINE_LONG ? 100 : 3;
const clients = 3;
const seed = Number(process.env.DATELINE_SEED_NUMBER ?? Date.now() % 1_000_000);

function placeOptions(place: StorePlace): string[] {
  return 'data' in place ? ['--data', place.data] : ['--database', place.database];
}

/** Starts `dateline serve` on a free port. @returns the process, and its address once it listens */
async function serve(
  context: TestContext,
  place: StorePlace,
): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [command, 'serve', '--port', '0', ...placeOptions(place)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  atEnd(context, async () => server.kill('SIGKILL'));
  const told: string[] = [];
  for await (const line of createInterface(server.stderr!)) {
    told.push(line);
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address) return { server, address };
  }
  throw new Error(`the server did not start: ${told.join('\n')}`);
}

function reportNumber(number: number): string {
  return `Report ${number} from the valley\n\nGunmen killed ${number} soldiers near the bridge on 3 May 2024, residents said.`;
}

/** Sends one report after the other until the server is gone, and notes each that it acknowledged. */
async function importUntilGone(
  address: string,
  nextNumber: () => number,
  acknowledged: Map<string, number>,
): Promise<void> {
  for (;;) {
    const number = nextNumber();
    try {
      const answer = await fetch(`${address}/api/import/text`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: reportNumber(number) }),
      });
      if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
      const { imports } = (await answer.json()) as { imports: { id: string }[] };
      acknowledged.set(imports[0]!.id, number);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function finish(place: StorePlace): Promise<void> {
  const worker = spawn(process.execPath, [command, 'worker', '--once', ...placeOptions(place)], {
    stdio: 'inherit',
  });
  const [code] = await once(worker, 'exit');
  assert.equal(code, 0);
}

onEachDatabase('a store whose process is killed', (database) => {
  it(`keeps every article that it acknowledged, and none twice (${rounds} × kill -9, seed ${seed})`, async (context) => {
    const place = await database.place(context);
    const draw = seeded(seed);
    const acknowledged = new Map<string, number>();
    let last = 0;
    for (let round = 0; round < rounds; round++) {
      const { server, address } = await serve(context, place);
      const sending = Array.from({ length: clients }, () =>
        importUntilGone(address, () => ++last, acknowledged),
      );
      // From the first acknowledgement on: how long a server takes to come to it is the machine's affair.
      const before = acknowledged.size;
      while (acknowledged.size === before) await pause(1);
      await pause(draw() * 1400);
      server.kill('SIGKILL');
      await Promise.all([...sending, once(server, 'exit')]);
    }
    assert.ok(acknowledged.size >= rounds, `${acknowledged.size} articles were acknowledged`);
    await finish(place);
    const store = await openStore(place);
    atEnd(context, () => store.close());
    for (const [id, number] of acknowledged) {
      const { items } = await store.imports.items(id, { limit: 10 });
      assert.equal(items.length, 1, `import ${id} has one item`);
      const article = await store.articles.read(items[0]!.article!);
      assert.equal(article.text, reportNumber(number));
      assert.equal((await store.articles.receipts(article.id)).length, 1);
    }
    const { rows } = await store.database.execute<{
      articles: number;
      texts: number;
      codings: number;
      coded: number;
    }>(sql`
      select count(*)::int as articles, count(distinct text)::int as texts,
        (select count(*)::int from codings) as codings, (select count(distinct article)::int from codings) as coded
      from articles`);
    const { articles, texts, codings, coded } = rows[0]!;
    context.diagnostic(`${acknowledged.size} acknowledged of ${last} sent, ${articles} there`);
    assert.ok(articles >= acknowledged.size);
    assert.deepEqual([texts, codings, coded], [articles, articles, articles]);
  });
});
