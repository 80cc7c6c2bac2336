import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { workOn } from '../../src/jobs/open-workshop.ts';
import type { Import } from '../../src/schema/import.ts';
import { atEnd, onEachDatabase, onServer } from '../store/each-database.ts';
import { type Running, startServer } from './running.ts';

const report =
  'TESRA, 3 May 2031 — Gunmen attacked a convoy near Goma on Friday, killing four soldiers, residents said.';

/** Reads server-sent events until one makes `isLast` true; gives them all. */
async function eventsUntil(
  running: Running,
  begin: () => Promise<unknown>,
  isLast: (event: string, data: { id: string }) => boolean,
): Promise<string[]> {
  const answer = await running.send('GET', '/api/events', { headers: { Accept: 'text/event-stream' } });
  assert.equal(answer.headers.get('Content-Type'), 'text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  await begin();
  const names: string[] = [];
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    assert.equal(done, false, 'the events end too early');
    text += value;
    const parts = text.split('\n\n');
    text = parts.pop()!;
    for (const part of parts) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
      if (event === undefined || data === undefined) continue;
      names.push(event);
      if (isLast(event, JSON.parse(data) as { id: string })) {
        await reader.cancel();
        return names;
      }
    }
  }
}

/** The list of imports once the last one is done: that is told a moment after its last article. */
async function importsWhenDone(running: Running): Promise<Import[]> {
  for (let tries = 0; ; tries++) {
    const { items } = (await (await running.send('GET', '/api/imports')).json()) as { items: Import[] };
    const [last] = items;
    if ((last?.state === 'done' && last.coded > 0) || tries === 100) return items;
    await pause(50);
  }
}

onEachDatabase('imports', (database) => {
  it('a pasted report is read and coded while its sender follows', { timeout: 120_000 }, async (context) => {
    const store = await database.open(context);
    const working = await workOn(store, 1);
    atEnd(context, () => working.stop());
    const running = await startServer(context, store, { jobs: working.jobs });
    const json = { text: report, title: 'Convoy attacked', publisher: 'The Lake Post', date: '2031-05-03' };
    const names = await eventsUntil(
      running,
      async () => assert.equal((await running.send('POST', '/api/import/text', { json })).status, 202),
      (event) => event === 'article',
    );
    assert.ok(names.includes('import'));
    assert.partialDeepStrictEqual(await importsWhenDone(running), [
      { name: 'Convoy attacked', state: 'done', added: 1, coded: 1, by: 'local' },
    ]);
    const articles = (await (await running.send('GET', '/api/articles')).json()) as {
      items: { id: string }[];
    };
    const whole = (await (await running.send('GET', `/api/articles/${articles.items[0]!.id}`)).json()) as {
      article: { publisher: string };
      record: { claims: { id: string; type: string }[] };
      claims: { claim: string; id: string }[];
    };
    assert.equal(whole.article.publisher, 'The Lake Post');
    assert.ok(whole.record.claims.some(({ type }) => type === 'ASSAULT'));
    assert.deepEqual(
      whole.claims.map(({ claim }) => claim),
      whole.record.claims.map(({ id }) => id),
    );
    const [claim] = whole.claims;
    const read = await running.send('GET', `/api/claims/${claim!.id}`);
    const version = read.headers.get('ETag')!;
    const decide = (ifMatch?: string) =>
      running.send('PUT', `/api/claims/${claim!.id}/review`, {
        json: { state: 'accepted' },
        headers: ifMatch === undefined ? {} : { 'If-Match': ifMatch },
      });
    assert.equal((await decide()).status, 428);
    assert.equal((await decide('"7"')).status, 412);
    assert.equal((await decide(version)).status, 200);
    assert.equal((await decide(version)).status, 412);
    const log = (await (await running.send('GET', `/api/changes?subject=${claim!.id}`)).json()) as {
      items: object[];
    };
    assert.partialDeepStrictEqual(log.items, [{ who: 'local', action: 'review', version: 2 }]);
  });
});

onServer('what is sent to be imported', (database) => {
  it('files keep their names, and one that is too large or of no name is refused', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    const body = new FormData();
    body.append('files', new File([report], 'raid.txt'), 'march/raid.txt');
    body.append('files', new File([`${report} Again.`], 'other.txt'));
    body.append('publisher', 'The Lake Post');
    const answer = await running.send('POST', '/api/import/files', { body });
    assert.equal(answer.status, 202);
    const { imports } = (await answer.json()) as { imports: { name: string }[] };
    assert.deepEqual(
      imports.map(({ name }) => name),
      ['march/raid.txt', 'other.txt'],
    );
    const empty = new FormData();
    empty.append('date', '2031-05-03');
    assert.equal((await running.send('POST', '/api/import/files', { body: empty })).status, 400);
    const listed = (await (await running.send('GET', '/api/imports?limit=1')).json()) as { next: string };
    const rest = await running.send('GET', `/api/imports?limit=1&cursor=${listed.next}`);
    assert.equal(((await rest.json()) as { items: object[] }).items.length, 1);
  });

  it('addresses that are no web address are refused at once', async (context) => {
    const running = await startServer(context, await database.open(context));
    for (const url of ['file:///etc/passwd', 'ftp://example.org/x', 'javascript:alert(1)', 'x', '']) {
      for (const path of ['/api/import/address', '/api/feeds']) {
        assert.equal((await running.send('POST', path, { json: { url } })).status, 400, url);
      }
    }
  });

  it('an address within this network is not fetched', { timeout: 60_000 }, async (context) => {
    const store = await database.open(context);
    const working = await workOn(store, 1);
    atEnd(context, () => working.stop());
    const running = await startServer(context, store, { jobs: working.jobs });
    const url = `${running.address}/healthz`;
    const begun = await running.send('POST', '/api/import/address', { json: { url } });
    const { imports } = (await begun.json()) as { imports: { id: string }[] };
    let state: Import;
    do {
      await new Promise((resolve) => setTimeout(resolve, 100));
      state = (await (await running.send('GET', `/api/imports/${imports[0]!.id}`)).json()) as Import;
    } while (state.state === 'waiting' || state.state === 'running');
    assert.partialDeepStrictEqual(state, { added: 0, failed: 1 });
    const items = await running.send('GET', `/api/imports/${imports[0]!.id}/items?failed=true`);
    assert.partialDeepStrictEqual(await items.json(), {
      items: [{ code: 'fetch.private-address', article: null }],
    });
    assert.deepEqual(
      running.log.filter((line) => line.includes('"route":"/healthz"')),
      [],
    );
  });

  it('a server that stops ends what streams and answers what is under way', async (context) => {
    const running = await startServer(context, await database.open(context));
    const events = await running.send('GET', '/api/events');
    const slow = running.send('GET', '/api/claims/facets');
    running.stop.abort();
    assert.equal((await running.send('GET', '/healthz')).status, 503);
    await running.listener.close(5000);
    assert.match(await events.text(), /^: following/);
    assert.equal((await slow).status, 200);
    await assert.rejects(running.send('GET', '/healthz'));
  });
});
