import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { createIncidentMerger } from '../../src/jobs/incident-merger.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { IncidentFilter } from '../../src/schema/claim-filter.ts';
import type { IncidentReviewGiven } from '../../src/schema/review.ts';
import { Merging } from '../../src/store/merging/decide.ts';
import { onEachDatabase, type TestedDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';

const page = { limit: 500 };
const merger = createIncidentMerger(await loadFiles());

/** A store with incidents, and one of them that tells of dead. */
async function withIncidents(context: TestContext, database: TestedDatabase) {
  const store = await database.open(context);
  const merging = new Merging(store.database, merger);
  for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
  await merging.mergeOutdated();
  const { items } = await store.incidents.list({}, page);
  const { id } = items.find(({ incident }) => incident.counts.length > 0)!;
  const decide = async (given: IncidentReviewGiven) => {
    const { version } = await store.incidents.read(id);
    return store.incidents.decide(id, given, { who: 'coder', version });
  };
  return { store, merging, id, decide };
}

const elsewhere = {
  name: 'Port Selu',
  country: 'Marosa',
  admin1: null,
  lat: -8.25,
  lon: 39.5,
  radiusKm: 5,
  precision: 'town',
  placeId: null,
} as const;

onEachDatabase('corrections of incidents', (database) => {
  it('put type, place, date and toll right, beside what the reports say, and lists go by them', async (context) => {
    const { store, id, decide } = await withIncidents(context, database);
    const before = await store.incidents.read(id);
    const [count] = before.incident.counts;
    const { what, who, party, country } = count!;
    const date = { start: '2019-02-03', end: '2019-02-04', precision: 'week' } as const;
    const counts = [{ what, who, party, country, min: 70, best: 71, max: 75 }];
    const correction = { type: 'COERCE' as const, place: elsewhere, date, counts };
    await decide({ state: 'corrected', correction, note: 'seen there' });
    const after = await store.incidents.read(id);
    assert.equal(after.incident.type, 'COERCE');
    assert.partialDeepStrictEqual(after.incident.place, { ...elsewhere, basis: 'put right by a person' });
    assert.partialDeepStrictEqual(after.incident.date, date);
    assert.deepEqual(after.incident.counts, [
      { ...counts[0], rule: 'put right by a person', isCorrected: true, bySource: count!.bySource },
    ]);
    assert.deepEqual(after.incident.placeBySource, before.incident.placeBySource);
    assert.deepEqual(after.reckoned, before.incident);
    const filters: IncidentFilter[] = [
      { country: ['Marosa'], from: '2019-02-03', to: '2019-02-04' },
      { type: ['COERCE'] },
    ];
    for (const filter of filters) {
      const { items } = await store.incidents.list(filter, page);
      assert.ok(items.some((item) => item.id === id));
    }
    const [change] = (await store.changes.list({ subject: id }, page)).items;
    assert.partialDeepStrictEqual(change, {
      who: 'coder',
      action: 'incident.review',
      after: { state: 'corrected', correction, note: 'seen there' },
    });
  });

  it('hold when reports are added, and can be taken back', async (context) => {
    const { store, merging, id, decide } = await withIncidents(context, database);
    const before = await store.incidents.read(id);
    await decide({ state: 'corrected', correction: { place: elsewhere, counts: [], date: null } });
    for (const seed of [4, 5, 6]) await saveRecord(store, madeRecord(seed));
    await merging.mergeOutdated();
    const later = await store.incidents.read(id);
    assert.deepEqual(
      [later.incident.place?.name, later.incident.counts, later.incident.date],
      ['Port Selu', [], null],
    );
    await decide({ state: 'unreviewed' });
    const back = await store.incidents.read(id);
    assert.deepEqual([back.incident, back.review], [later.reckoned, 'unreviewed']);
    assert.equal(back.incident.place?.name, before.incident.place?.name);
  });

  it('take the words of the report that names the place or the days, and no others', async (context) => {
    const { store, id, decide } = await withIncidents(context, database);
    const { incident } = await store.incidents.read(id);
    const { text, span, basis, claim, ...place } = incident.placeBySource[0]!.place;
    const { start, end, precision } = incident.dateBySource[0]!.date;
    const date = { start, end, precision };
    await decide({ state: 'corrected', correction: { place: { ...place, radiusKm: 2 }, date } });
    const named = (await store.incidents.read(id)).incident;
    assert.deepEqual([named.place?.text, named.place?.span, named.place?.radiusKm], [text, span, 2]);
    assert.deepEqual(named.date, incident.dateBySource[0]!.date);
    await decide({ state: 'corrected', correction: { place: { ...elsewhere, name: 'Nowhere' } } });
    const unnamed = (await store.incidents.read(id)).incident;
    assert.deepEqual([unnamed.place?.text, unnamed.place?.span], ['', { start: 0, end: 0 }]);
  });

  it('are refused where they cannot be so', async (context) => {
    const { store, id, decide } = await withIncidents(context, database);
    const [count] = (await store.incidents.read(id)).incident.counts;
    const { what, who, party, country } = count!;
    const wrong: IncidentReviewGiven['correction'][] = [
      { date: { start: '2024-03-02', end: '2024-03-01', precision: 'day' } },
      { date: { start: '2024-02-31x', end: '2024-03-01', precision: 'day' } },
      { counts: [{ what, who, party, country, min: 5, best: 4, max: 9 }] },
      { counts: [{ what, who, party, country, min: 5, best: null, max: 4 }] },
      { place: { ...elsewhere, lat: 91 } },
    ];
    for (const correction of wrong) {
      await assert.rejects(decide({ state: 'corrected', correction }), { code: 'store.bad-change' });
    }
    assert.equal((await store.incidents.read(id)).review, 'unreviewed');
  });
});
