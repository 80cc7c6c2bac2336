import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { ClaimFilter } from '../../src/schema/claim-filter.ts';
import { Catalogue } from '../../src/server/catalogue/catalogue.ts';
import { readClaimChanges } from '../../src/server/catalogue/read-claims.ts';
import { select } from '../../src/server/catalogue/select.ts';
import { TextMatches } from '../../src/server/catalogue/text-matches.ts';
import type { Store } from '../../src/store/open-store.ts';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';

function cataloguesOf(store: Store) {
  const { database } = store;
  return {
    claims: new Catalogue((after) => readClaimChanges(database, after)),
    incidents: new Catalogue(async () => ({ entries: [], gone: [], until: '' })),
    textMatches: new TextMatches(database),
  };
}

async function listed(store: Store, filter: ClaimFilter): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await store.claims.list(filter, { cursor, limit: 200 });
    ids.push(...items.map(({ id }) => id));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return ids.sort();
}

async function selected(catalogues: ReturnType<typeof cataloguesOf>, filter: ClaimFilter): Promise<string[]> {
  return (await select(catalogues, 'claims', filter)).ids().sort();
}

/** Mostly nothing, so that filters of several parts still leave something. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const some = <Value>(...values: readonly Value[]) => seldom(fc.subarray([...values], { minLength: 1 }));
const one = <Value>(...values: readonly Value[]) => seldom(fc.constantFrom(...values));

const filters = fc
  .record({
    kind: some('event', 'relation', 'assessment'),
    type: some('ASSAULT', 'COERCE', 'PROTEST', 'forecast', 'threat'),
    mode: some('heavy-weapons', 'arrest', 'nothing'),
    status: some('happened', 'possible', 'predicted'),
    polarity: one('affirmed', 'denied'),
    country: some('Valdia', 'Tanno', "x'; drop table claims; --"),
    source: some('the army', 'residents'),
    publisher: some('Valley Wire', 'Coast Post'),
    review: some('unreviewed', 'accepted'),
    outcome: some('open', 'came-true'),
    bbox: one('-180,-90,180,90', '170,-20,-170,0', '3,12,5,14', '0,0,1,1'),
    from: one('2016-01-01', '2020-06-15'),
    to: one('2017-01-01', '2021-01-01'),
    confidence: one('0.2', '0.5', '0.9'),
    text: one('soldiers', '"the army" or residents', '-shelled', "' or 1=1"),
  })
  .map((given) => ClaimFilter.parse(given));

onEachDatabase('the catalogue', (database) => {
  it('finds for any filter what the lists of the store find', async (context) => {
    const store = await database.open(context);
    for (let seed = 1; seed <= 60; seed++) await saveRecord(store, madeRecord(seed));
    const catalogues = cataloguesOf(store);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const ids = await selected(catalogues, filter);
        assert.deepEqual(ids, await listed(store, filter));
        found += ids.length;
      }),
      { numRuns: 80 },
    );
    assert.ok(found > 100, 'the filters leave something to compare');
    assert.equal((await listed(store, {})).length, 300);
  });

  it('never gives an answer that is older than the question', async (context) => {
    const store = await database.open(context);
    const catalogues = cataloguesOf(store);
    assert.deepEqual(await selected(catalogues, {}), []);
    for (let seed = 1; seed <= 3; seed++) await saveRecord(store, madeRecord(seed));
    const [first, ...others] = await selected(catalogues, {});
    assert.equal(others.length, 14);
    await store.reviews.decide(first!, { state: 'rejected' }, { who: 'ada', version: 1 });
    assert.deepEqual(await selected(catalogues, { review: ['rejected'] }), [first]);
    await Promise.all(
      others.map(async (id) => {
        await store.reviews.decide(id, { state: 'accepted' }, { who: 'ada', version: 1 });
        assert.ok((await selected(catalogues, { review: ['accepted'] })).includes(id));
      }),
    );
  });
});
