import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BoundingBox } from '../../src/schema/claim-filter.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';

onEachDatabase('the store', (database) => {
  it('gives back an article, its original and its record as they were', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(1);
    assert.equal(await saveRecord(store, record), true);
    assert.deepEqual(await store.articles.read(record.article.id), record.article);
    assert.deepEqual(await store.codings.record(record.article.id), record);
    const [receipt] = await store.articles.receipts(record.article.id);
    const { bytes, mediaType } = await store.articles.original(receipt!.original);
    assert.equal(Buffer.from(bytes).toString(), record.article.text);
    assert.equal(mediaType, 'text/plain');
  });

  it('stores a text once, and adds where else it came from', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(2);
    assert.equal(await saveRecord(store, record), true);
    assert.equal(await saveRecord(store, record), false);
    assert.equal(await saveRecord(store, record, 'copy.txt'), false);
    const receipts = await store.articles.receipts(record.article.id);
    assert.deepEqual(
      receipts.map(({ name }) => name),
      ['report.txt', 'copy.txt'],
    );
    const { items } = await store.claims.list({}, { limit: 500 });
    assert.equal(items.length, record.claims.length);
  });

  it('pages through all claims once, the latest first, while more come in', async (context) => {
    const store = await database.open(context);
    const records = Array.from({ length: 12 }, (_, index) => madeRecord(index));
    for (const record of records) await saveRecord(store, record);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.claims.list({}, { limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ article, claim }) => `${article} ${claim.id}`));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const all = records.flatMap(({ article, claims }) => claims.map(({ id }) => `${article.id} ${id}`));
    assert.deepEqual(seen.toSorted(), all.toSorted());
    const days = (await store.claims.list({}, { limit: 500 })).items.map(({ claim }) => claim.date!.start);
    assert.deepEqual(days, days.toSorted().toReversed());
  });

  it('narrows claims by each filter to just those that a plain comparison leaves', async (context) => {
    const store = await database.open(context);
    const records = Array.from({ length: 40 }, (_, index) => madeRecord(index));
    for (const record of records) await saveRecord(store, record);
    const all = records.flatMap(({ article, claims }) => claims.map((claim) => ({ article, claim })));
    const [west, south, east, north] = [39, -9, 40, -8];
    const cases: [Parameters<OpenStore['claims']['list']>[0], (item: (typeof all)[number]) => boolean][] = [
      [{ kind: ['assessment'] }, ({ claim }) => claim.kind === 'assessment'],
      [{ type: ['COERCE', 'PROTEST'] }, ({ claim }) => ['COERCE', 'PROTEST'].includes(claim.type)],
      [{ mode: ['firearms'] }, ({ claim }) => claim.mode === 'firearms'],
      [{ status: ['ongoing'] }, ({ claim }) => claim.status === 'ongoing'],
      [{ country: ['Marosa'] }, ({ claim }) => claim.place?.country === 'Marosa'],
      [{ actor: ['group.valley-guard'] }, ({ claim }) => claim.agents[0]?.actor === 'group.valley-guard'],
      [{ source: ['residents'] }, ({ claim }) => claim.attribution.source?.text === 'residents'],
      [{ publisher: ['Coast Post'] }, ({ article }) => article.publisher === 'Coast Post'],
      [{ confidence: 0.75 }, ({ claim }) => claim.confidence >= 0.75],
      [
        { from: '2024-06-01', to: '2025-06-01' },
        ({ claim }) => claim.date!.start >= '2024-06-01' && claim.date!.end <= '2025-06-01',
      ],
      [
        { bbox: [west, south, east, north] },
        ({ claim: { place } }) =>
          place!.lon >= west && place!.lon <= east && place!.lat >= south && place!.lat <= north,
      ],
      [{ bbox: BoundingBox.parse('179,-20,-179,-10') }, ({ claim }) => claim.place!.country === 'Tanno'],
      [
        { text: '"hill militia" -abducted' },
        ({ claim }) => claim.agents[0]!.text === 'Hill Militia' && claim.mode !== 'abduct',
      ],
      [{ outcome: ['open'] }, ({ claim }) => claim.type === 'forecast'],
      [
        { review: ['unreviewed'], type: ['ASSAULT'], polarity: 'affirmed' },
        ({ claim }) => claim.type === 'ASSAULT',
      ],
      [{ review: ['accepted'] }, () => false],
    ];
    for (const [filter, holds] of cases) {
      const { items } = await store.claims.list(filter, { limit: 500 });
      const expected = all.filter(holds).map(({ article, claim }) => `${article.id} ${claim.id}`);
      const found = items.map(({ article, claim }) => `${article} ${claim.id}`);
      assert.deepEqual(found.toSorted(), expected.toSorted(), JSON.stringify(filter));
    }
  });
});
