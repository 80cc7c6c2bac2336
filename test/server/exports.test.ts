import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Merging } from '../../src/store/merging/decide.ts';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { townMerger } from '../store/town-merger.ts';
import { startServer } from './running.ts';

const page = { limit: 500 };

onEachDatabase('exports of the server', (database) => {
  it('leave out what people rejected, unless it is asked for', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (const seed of [1, 2]) await saveRecord(store, madeRecord(seed));
    await new Merging(store.database, townMerger).mergeOutdated();
    const lines = async (path: string) => {
      const text = await (await running.send('GET', `/api/export/${path}`)).text();
      return text.trim().split('\n').filter(Boolean);
    };
    const [claims, incidents] = [await store.claims.list({}, page), await store.incidents.list({}, page)];
    const [before, rows] = [await lines('jsonl'), await lines('acled?incomplete=true')];
    const claim = claims.items.find(({ claim: { kind } }) => kind === 'assessment') ?? claims.items[0]!;
    await store.reviews.decide(claim.id, { state: 'rejected' }, { who: 'ada', version: 1 });
    const told = incidents.items.find(({ incident }) => incident.status === 'happened')!;
    const { version } = await store.incidents.read(told.id);
    await store.incidents.decide(told.id, { state: 'rejected' }, { who: 'ada', version });

    const count = (records: readonly string[]) =>
      records.reduce((sum, line) => sum + (JSON.parse(line) as { claims: object[] }).claims.length, 0);
    assert.equal(count(await lines('jsonl')), count(before) - 1);
    assert.equal((await lines('acled?incomplete=true')).length, rows.length - 1);
    const [title, row, ...others] = await lines('acled?incomplete=true&review=rejected');
    assert.equal(title, rows[0]);
    assert.ok(row!.includes(told.id), row);
    assert.deepEqual(others, []);
  });
});
