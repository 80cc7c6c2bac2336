import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onServer } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { startServer } from './running.ts';

onServer('caching', (database) => {
  it('what has not changed is not sent again, and what has changed is', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    await saveRecord(store, madeRecord(1));
    const { items } = await store.claims.list({}, { limit: 1 });
    const { id } = items[0]!;
    for (const path of ['/api/claims', `/api/claims/${id}`]) {
      const first = await running.send('GET', path, { headers: { 'Accept-Encoding': 'identity' } });
      assert.equal(first.headers.get('Cache-Control'), 'private, no-cache');
      const etag = first.headers.get('ETag')!;
      const again = await running.send('GET', path, { headers: { 'If-None-Match': `"x", ${etag}` } });
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('ETag'), etag);
      assert.equal(await again.text(), '');
      assert.match(again.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      const { version } = await store.claims.read(id);
      await store.reviews.decide(id, { state: 'accepted' }, { who: 'ada', version });
      const changed = await running.send('GET', path, { headers: { 'If-None-Match': etag } });
      assert.equal(changed.status, 200);
      assert.notEqual(changed.headers.get('ETag'), etag);
    }
  });

  it('answers are compressed for who takes that, and their ETag still serves', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    await saveRecord(store, madeRecord(1));
    const answer = await running.send('GET', '/api/claims', { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(answer.headers.get('Content-Encoding'), 'gzip');
    assert.match(answer.headers.get('Vary') ?? '', /Accept-Encoding/);
    const etag = answer.headers.get('ETag')!;
    assert.match(etag, /^W\//);
    const again = await running.send('GET', '/api/claims', { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    const path = `/api/claims/${items[0]!.id}`;
    const one = await running.send('GET', path, { headers: { 'Accept-Encoding': 'gzip' } });
    const headers = { 'If-Match': one.headers.get('ETag')! };
    const changed = await running.send('PUT', `${path}/review`, { json: { state: 'rejected' }, headers });
    assert.equal(changed.status, 200);
  });
});
