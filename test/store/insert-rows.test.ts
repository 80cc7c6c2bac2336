import assert from 'node:assert/strict';
import { it } from 'node:test';

import { getTableColumns, sql } from 'drizzle-orm';
import { bigint, boolean, doublePrecision, json, pgTable, text } from 'drizzle-orm/pg-core';
import { insertRows } from '../../src/store/insert-rows.ts';
import { location, sequence } from '../../src/store/tables/columns.ts';
import { onEachDatabase } from './each-database.ts';

const things = pgTable('things', {
  id: text('id').primaryKey(),
  sequence: sequence(),
  isLarge: boolean('is_large').notNull().default(true),
  names: text('names').array().notNull(),
  longest: text('longest').generatedAlwaysAs(sql`names[1]`),
  weight: doublePrecision('weight'),
  count: bigint('count', { mode: 'number' }),
  place: location('place'),
  held: json('held').$type<unknown>(),
});

onEachDatabase('rows', (database) => {
  it('come back as they were given, in their order', async (context) => {
    const { database: store } = await database.open(context);
    await store.execute(sql`create table things (
      id text primary key, sequence bigint generated always as identity, is_large boolean not null default true,
      names text[] not null, longest text generated always as (names[1]) stored,
      weight double precision, count bigint, place point, held json)`);
    const rows = Array.from({ length: 1203 }, (_, index) => ({
      id: `thing ${String(index).padStart(4, '0')}`,
      names: index % 3 === 0 ? [] : [`"a", {b} \\ ${index}`, 'null', 'ä\u2028', ''],
      weight: index % 2 === 0 ? null : 0.1 + index / 7,
      count: Number.MAX_SAFE_INTEGER - index,
      place: index % 5 === 0 ? null : { lon: -12.25 + index / 100, lat: 0.1 },
      held: { z: [1.0, 1e-7, '1'], a: null, 'a b': { text: 'it\'s "so"\n' } },
    }));
    await insertRows(store, things, rows);
    await insertRows(store, things, []);
    const { place: _, ...columns } = getTableColumns(things);
    const found = await store
      .select({ ...columns, lon: sql<number | null>`place[0]`, lat: sql<number | null>`place[1]` })
      .from(things)
      .orderBy(things.sequence);
    assert.deepEqual(
      found.map(({ sequence: _, isLarge, longest, lon, lat, ...row }) => {
        assert.equal(isLarge, true);
        assert.equal(longest, row.names[0] ?? null);
        return { ...row, place: lon === null ? null : { lon, lat } };
      }),
      rows,
    );
    assert.deepEqual(
      found.map(({ held }) => JSON.stringify(held)),
      rows.map(({ held }) => JSON.stringify(held)),
      'keys stay in their order',
    );
  });
});
