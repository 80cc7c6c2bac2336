import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Catalogue, type Changes } from '../../src/server/catalogue/catalogue.ts';
import { CellIndex } from '../../src/server/catalogue/cell-index.ts';
import { dayNumber, dayOfNumber, orderOf, positionIn } from '../../src/server/catalogue/columns.ts';
import { conditionsOf } from '../../src/server/catalogue/conditions.ts';
import { type Entry, placeOnMap } from '../../src/server/catalogue/entry.ts';
import { facetsOf } from '../../src/server/catalogue/facets.ts';
import { mapOf } from '../../src/server/catalogue/map.ts';
import { pageOfIds } from '../../src/server/catalogue/page.ts';
import { Selection } from '../../src/server/catalogue/selection.ts';
import { startOfStep, timelineOf } from '../../src/server/catalogue/timeline.ts';

let sequence = 0;

function entryWith(id: string, given: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'event',
    type: 'ASSAULT',
    status: 'happened',
    modes: [],
    actors: [],
    sources: [],
    publishers: [],
    polarity: 'affirmed',
    confidence: 0.5,
    review: 'unreviewed',
    outcome: null,
    article: 'a',
    incident: null,
    country: null,
    place: null,
    startsOn: '2024-03-05',
    endsOn: '2024-03-05',
    killed: { min: null, max: null },
    sortDay: '2024-03-05',
    sequence: ++sequence,
    ...given,
  };
}

async function columnsOf(...entries: readonly Entry[]) {
  return (await new Catalogue(async () => ({ entries, gone: [], until: '1' })).current()).columns;
}

function town(name: string, lat: number, lon: number, radiusKm = 5) {
  return placeOnMap({ name, lat, lon, radiusKm, precision: radiusKm > 100 ? 'country' : 'town' });
}

test('whatever comes, changes and goes, the catalogue holds what is left', async () => {
  const id = fc.integer({ min: 0, max: 12 }).map(String);
  const actors = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 });
  const step = fc.record({
    put: fc.array(fc.tuple(id, actors), { maxLength: 6 }),
    gone: fc.array(id, { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const model = new Map<string, readonly string[]>();
      let next: Changes = { entries: [], gone: [], until: '0' };
      const catalogue = new Catalogue(async () => next);
      for (const { put, gone } of steps) {
        const entries = new Map(put.map(([one, names]) => [one, entryWith(one, { actors: names })]));
        next = { entries: [...entries.values()], gone, until: '0' };
        for (const { id: one, actors: names } of entries.values()) model.set(one, names);
        for (const one of gone) model.delete(one);
        const { columns } = await catalogue.current();
        assert.deepEqual(new Selection(columns, []).ids().sort(), [...model.keys()].sort());
        for (const actor of ['a', 'e']) {
          const found = new Selection(columns, conditionsOf({ actor: [actor] }, null)).ids().sort();
          const wanted = [...model].filter(([, names]) => names.includes(actor)).map(([one]) => one);
          assert.deepEqual(found, wanted.sort());
        }
      }
    }),
  );
});

test('pages follow one another without a gap or a repetition', async () => {
  const days = fc.constantFrom('0987-01-01', '1969-12-31', '1970-01-01', '2024-03-05', '2024-03-06');
  await fc.assert(
    fc.asyncProperty(
      fc.array(days, { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (sortDays, limit) => {
        const entries = sortDays.map((sortDay, index) =>
          entryWith(String(index), { sortDay, sequence: index + 1 }),
        );
        const selection = new Selection(await columnsOf(...entries), []);
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const { ids, next } = pageOfIds(selection, { cursor, limit });
          assert.ok(ids.length <= limit && (next === null || ids.length === limit));
          seen.push(...ids);
          cursor = next ?? undefined;
        } while (cursor !== undefined);
        const wanted = entries.toSorted((one, other) =>
          one.sortDay === other.sortDay
            ? other.sequence - one.sequence
            : one.sortDay < other.sortDay
              ? 1
              : -1,
        );
        assert.deepEqual(
          seen,
          wanted.map(({ id }) => id),
        );
      },
    ),
  );
});

test('a day and its number are one, and so are a position and its order', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (date, number) => {
      const text = date.toISOString().slice(0, 10);
      assert.equal(dayOfNumber(dayNumber(text)), text);
      assert.deepEqual(positionIn(orderOf(text, number)), { day: text, sequence: number });
    }),
  );
});

test('keys get numbers in the order in which they come, each its own', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 41 }), { maxLength: 3000 }), (keys) => {
      const index = new CellIndex();
      const model = new Map<number, number>();
      for (const key of keys) {
        if (!model.has(key)) model.set(key, model.size);
        assert.equal(index.numberOf(key), model.get(key));
      }
    }),
  );
});

test('near places are one cluster until one looks nearer, and a country is an area and no point', async () => {
  const columns = await columnsOf(
    entryWith('1', { place: town('Tesra', 12.5, 3.25), killed: { min: 3, max: 3 } }),
    entryWith('2', { place: town('Omken', 13, 3.5), killed: { min: 2, max: null } }),
    entryWith('3', { place: town('Valdia', 12, 4, 400), killed: { min: 5, max: 9 } }),
    entryWith('4'),
  );
  const far = mapOf(new Selection(columns, []), 2);
  assert.equal(far.unplaced, 1);
  assert.deepEqual(far.areas, []);
  assert.partialDeepStrictEqual(far.clusters, [{ count: 3, killed: { min: 10, max: 14 }, id: null }]);
  const near = mapOf(new Selection(columns, []), 10);
  assert.deepEqual(near.clusters.map(({ id }) => id).sort(), ['1', '2']);
  assert.partialDeepStrictEqual(near.areas, [
    { name: 'Valdia', precision: 'country', radiusKm: 400, count: 1 },
  ]);
});

test('time is counted by steps, and what may lie outside its step is told', async () => {
  const columns = await columnsOf(
    entryWith('1', { killed: { min: 1, max: 4 } }),
    entryWith('2', { startsOn: '2024-03-01', endsOn: '2024-04-30' }),
    entryWith('3', { startsOn: '2025-01-01', endsOn: '2025-01-01' }),
    entryWith('4', { startsOn: null, endsOn: null }),
  );
  assert.deepEqual(timelineOf(new Selection(columns, []), 'month'), {
    buckets: [
      { start: '2024-03-01', count: 2, vague: 1, killed: { min: 1, max: 4 } },
      { start: '2025-01-01', count: 1, vague: 0, killed: { min: 0, max: 0 } },
    ],
    undated: 1,
  });
  assert.equal(startOfStep('2024-03-03', 'week'), '2024-02-26');
  assert.equal(startOfStep('2024-03-04', 'week'), '2024-03-04');
});

test('each list is narrowed by all but itself', async () => {
  const columns = await columnsOf(
    entryWith('1', { type: 'ASSAULT', country: 'Valdia', actors: ['x', 'x', 'local:men'] }),
    entryWith('2', { type: 'COERCE', country: 'Valdia' }),
    entryWith('3', { type: 'COERCE', country: 'Marosa' }),
  );
  const selection = new Selection(columns, conditionsOf({ type: ['ASSAULT'], country: ['Valdia'] }, null));
  const { total, lists } = facetsOf(selection, 10, (actor) => !actor.startsWith('local:'));
  assert.equal(total, 1);
  assert.deepEqual(lists.type, [
    { value: 'ASSAULT', count: 1 },
    { value: 'COERCE', count: 1 },
  ]);
  assert.deepEqual(lists.country, [{ value: 'Valdia', count: 1 }]);
  assert.deepEqual(lists.actor, [{ value: 'x', count: 1 }]);
});
