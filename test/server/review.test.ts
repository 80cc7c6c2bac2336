import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asCoding } from '../../src/server/review/fields.ts';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { opened, type Running, signedIn, startServer } from './running.ts';

interface Queue {
  readonly items: readonly { id: string; worth: number; reasons: string[]; review: string }[];
  readonly waiting: number;
}

async function queueOf(running: Running, cookie: string): Promise<Queue> {
  return (await (await running.send('GET', '/api/review?limit=200', { cookie })).json()) as Queue;
}

async function decide(running: Running, cookie: string, id: string, state: string): Promise<void> {
  const read = await running.send('GET', `/api/claims/${id}`, { cookie });
  const headers = { 'If-Match': read.headers.get('ETag')! };
  const answer = await running.send('PUT', `/api/claims/${id}/review`, { cookie, json: { state }, headers });
  assert.equal(answer.status, 200);
}

onEachDatabase('review', (database) => {
  it('the queue begins with what teaches most, and what is settled leaves it', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(running, 'coder');
    for (let seed = 1; seed <= 4; seed++) await saveRecord(store, madeRecord(seed));
    const before = await queueOf(running, cookie);
    assert.equal(before.waiting, 20);
    const worths = before.items.map(({ worth }) => worth);
    assert.deepEqual(
      worths,
      worths.toSorted((one, other) => other - one),
    );
    assert.ok(before.items[0]!.reasons.length > 0);
    await decide(running, cookie, before.items[0]!.id, 'accepted');
    const after = await queueOf(running, cookie);
    assert.deepEqual(
      after.items.map(({ id }) => id),
      before.items.slice(1).map(({ id }) => id),
    );
  });

  it('a second coder sees nothing of the first, and a dispute comes back first', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const [first, second] = [await signedIn(running, 'coder'), await signedIn(running, 'coder')];
    await saveRecord(store, madeRecord(1));
    const { items } = await queueOf(running, first);
    const [alike, unlike, rejected] = items as [
      Queue['items'][number],
      Queue['items'][number],
      Queue['items'][number],
    ];
    for (const { id } of [alike, unlike]) await decide(running, first, id, 'accepted');
    await decide(running, first, rejected.id, 'rejected');

    const blind = await running.send('GET', '/api/review/blind', { cookie: second });
    const { items: shown } = (await blind.json()) as { items: { id: string }[] };
    assert.deepEqual(shown.map(({ id }) => id).sort(), [alike.id, unlike.id, rejected.id].sort());
    for (const item of shown) {
      assert.deepEqual(Object.keys(item).sort(), [
        'article',
        'id',
        'kind',
        'sentence',
        'span',
        'title',
        'trigger',
      ]);
    }
    const own = await running.send('GET', '/api/review/blind', { cookie: first });
    assert.deepEqual(await own.json(), { items: [] });

    const standing = async (id: string) => (await store.claims.read(id)).claim;
    const send = (cookie: string, id: string, json: object) =>
      running.send('PUT', `/api/claims/${id}/second`, { cookie, json });
    const same = asCoding(await standing(alike.id), false);
    const other = { ...asCoding(await standing(unlike.id), false), status: 'planned', killed: 77 };
    assert.equal((await send(first, alike.id, same)).status, 403);
    assert.equal((await send(second, items[3]!.id, same)).status, 404);
    assert.equal((await send(second, alike.id, same)).status, 204);
    assert.equal((await send(second, unlike.id, other)).status, 204);
    assert.equal((await send(second, rejected.id, asCoding(await standing(rejected.id), true))).status, 204);

    const { fields } = (await (
      await running.send('GET', '/api/review/agreement', { cookie: first })
    ).json()) as {
      fields: { field: string; alpha: number | null; claims: number }[];
    };
    const alphas = Object.fromEntries(fields.map(({ field, alpha, claims }) => [field, [alpha, claims]]));
    assert.deepEqual(alphas.states, [1, 3]);
    assert.deepEqual(alphas.type, [1, 2]);
    assert.equal(alphas.status?.[1], 2);
    assert.ok((alphas.status?.[0] ?? 1) < 1);
    const { items: again } = await queueOf(running, first);
    assert.equal(again[0]?.id, unlike.id);
    assert.ok(again[0]?.reasons.includes('disputed'));
    const left = await running.send('GET', '/api/review/blind', { cookie: second });
    assert.deepEqual(await left.json(), { items: [] });
    const log = await running.send('GET', `/api/changes?subject=${unlike.id}`, { cookie: first });
    assert.partialDeepStrictEqual(await log.json(), { items: [{ action: 'second-coding' }] });
  });
});
