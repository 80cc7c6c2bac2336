import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Merging } from '../../src/store/merging/decide.ts';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { townMerger } from '../store/town-merger.ts';
import { startServer } from './running.ts';

const page = { limit: 500 };

async function lines({ send }: Pick<Awaited<ReturnType<typeof startServer>>, 'send'>, path: string) {
  const text = await (await send('GET', `/api/export/${path}`)).text();
  return text.trim().split('\n').filter(Boolean);
}

onEachDatabase('exports of the server', (database) => {
  it('leave out what people rejected, unless it is asked for', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (const seed of [1, 2]) await saveRecord(store, madeRecord(seed));
    await new Merging(store.database, townMerger).mergeOutdated();
    const [claims, incidents] = [await store.claims.list({}, page), await store.incidents.list({}, page)];
    const [before, rows] = [await lines(running, 'jsonl'), await lines(running, 'acled?incomplete=true')];
    const claim = claims.items.find(({ claim: { kind } }) => kind === 'assessment') ?? claims.items[0]!;
    await store.reviews.decide(claim.id, { state: 'rejected' }, { who: 'ada', version: 1 });
    const told = incidents.items.find(({ incident }) => incident.status === 'happened')!;
    const { version } = await store.incidents.read(told.id);
    await store.incidents.decide(told.id, { state: 'rejected' }, { who: 'ada', version });

    const count = (records: readonly string[]) =>
      records.reduce((sum, line) => sum + (JSON.parse(line) as { claims: object[] }).claims.length, 0);
    assert.equal(count(await lines(running, 'jsonl')), count(before) - 1);
    assert.equal((await lines(running, 'acled?incomplete=true')).length, rows.length - 1);
    const [title, row, ...others] = await lines(running, 'acled?incomplete=true&review=rejected');
    assert.equal(title, rows[0]);
    assert.ok(row!.includes(told.id), row);
    assert.deepEqual(others, []);
  });

  it('give what people put right on an incident in the rows of its claims', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (const seed of [1, 2]) await saveRecord(store, madeRecord(seed));
    await new Merging(store.database, townMerger).mergeOutdated();
    const { items } = await store.incidents.list({}, page);
    const { id, version, incident } = items.find(({ incident: { status } }) => status === 'happened')!;
    const type = incident.type === 'COERCE' ? 'SANCTION' : 'COERCE';
    await store.incidents.decide(id, { state: 'corrected', correction: { type } }, { who: 'ada', version });

    const events = new Map(
      (await lines(running, 'plover')).map((line) => {
        const record = JSON.parse(line) as { id: string; event: string };
        return [record.id, record.event];
      }),
    );
    const { items: claims } = await store.claims.list({}, page);
    const told = claims.filter(
      ({ id: claim, claim: { type: read } }) => incident.claims.includes(claim) && read === incident.type,
    );
    assert.ok(told.length > 0);
    for (const claim of told) assert.equal(events.get(claim.id), type);
  });
});
