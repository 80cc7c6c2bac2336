import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { type Running, startServer } from './running.ts';

const READERS = 1000;
const WRITERS = 50;

/** Adds one's own mark to the note of a claim, as often as it takes: what others wrote meanwhile is kept. */
async function addToNote(running: Running, id: string, mark: string): Promise<number> {
  for (let conflicts = 0; ; conflicts++) {
    const read = await running.send('GET', `/api/claims/${id}`);
    const { decision } = (await read.json()) as { decision: { note: string } | null };
    const answer = await running.send('PUT', `/api/claims/${id}/review`, {
      json: { state: 'accepted', note: `${decision?.note ?? ''}${mark} ` },
      headers: { 'If-Match': read.headers.get('ETag')! },
    });
    await answer.body?.cancel();
    if (answer.status === 200) return conflicts;
    assert.equal(answer.status, 412);
  }
}

onEachDatabase('many at once', (database) => {
  it('a thousand readers and fifty writers lose no update', { timeout: 300_000 }, async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (let seed = 1; seed <= 20; seed++) await saveRecord(store, madeRecord(seed));
    const { items } = await store.claims.list({}, { limit: 5 });
    const paths = ['/api/claims', '/api/claims/map', '/api/claims/facets', `/api/claims/${items[0]!.id}`];
    const readers = Array.from({ length: READERS }, async (_, number) => {
      const answer = await running.send('GET', paths[number % paths.length]!);
      assert.equal(answer.status, 200);
      await answer.arrayBuffer();
    });
    const writers = Array.from({ length: WRITERS }, (_, number) =>
      addToNote(running, items[number % items.length]!.id, `w${number}`),
    );
    await Promise.all(readers);
    const conflicts = (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);
    assert.ok(conflicts > 0, 'some writers met');
    const marks: string[] = [];
    for (const { id } of items) {
      const { decision, version } = await store.claims.read(id);
      assert.equal(version, 1 + WRITERS / items.length);
      marks.push(...decision!.note.trim().split(' '));
    }
    assert.deepEqual(marks.sort(), Array.from({ length: WRITERS }, (_, number) => `w${number}`).sort());
    const log = await store.changes.list({}, { limit: 500 });
    assert.equal(log.items.length, WRITERS);
  });
});
