import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type SQLWrapper, sql } from 'drizzle-orm';
import { BoundingBox, type ClaimFilter, type IncidentFilter } from '../../src/schema/claim-filter.ts';
import type { Database } from '../../src/store/database.ts';
import { Merging } from '../../src/store/merging/decide.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { articleListQuery } from '../../src/store/queries/article-list.ts';
import { changeListQuery } from '../../src/store/queries/changes.ts';
import { claimListQuery } from '../../src/store/queries/claims.ts';
import { cursorOf } from '../../src/store/queries/cursor.ts';
import { importListQuery } from '../../src/store/queries/imports.ts';
import { incidentListQuery } from '../../src/store/queries/incidents.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';
import { townMerger } from './town-merger.ts';

const isLong = Boolean(process.env.DATELINE_LONG);
const [articles, claimsEach] = isLong ? [10_000, 10] : [100, 5];
const page = { limit: 50 };
const bbox = BoundingBox.parse('2,11,5,14');

const shared = {
  type: ['ASSAULT'],
  actor: ['group.hill-militia'],
  country: ['Marosa'],
  bbox,
  from: '2024-01-01',
  to: '2024-02-01',
  status: ['ongoing'],
  review: ['accepted'],
  text: 'shelled traders',
  source: ['residents'],
  mode: ['firearms'],
  publisher: ['Coast Post'],
  confidence: 0.95,
} satisfies IncidentFilter;

const claimFilters: ClaimFilter = {
  ...shared,
  kind: ['assessment'],
  polarity: 'affirmed',
  outcome: ['open'],
  article: madeRecord(1).article.id,
  incident: 'incident:none',
};

/** No filter, each alone, each with the type of event, and all at once. */
function combinations<Filter extends object>(all: Filter): Partial<Filter>[] {
  const each = Object.entries(all).map(([name, value]) => ({ [name]: value }) as Partial<Filter>);
  return [{}, ...each, ...each.map((one) => ({ type: ['ASSAULT'], ...one })), all];
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The tables that a query reads through from end to end. */
async function scannedTables(database: Database, query: SQLWrapper): Promise<string[]> {
  const { rows } = await database.execute<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
    sql`explain (format json) ${query}`,
  );
  const scanned = (plan: Plan): string[] => [
    ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name']!] : []),
    ...(plan.Plans ?? []).flatMap(scanned),
  ];
  return scanned(rows[0]!['QUERY PLAN'][0]!.Plan);
}

async function fill(store: OpenStore): Promise<void> {
  const seeds = Array.from({ length: articles }, (_, index) => index);
  const next = async () => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop())
      await saveRecord(store, madeRecord(seed, claimsEach));
  };
  await Promise.all(Array.from({ length: 8 }, next));
  if (!isLong) await new Merging(store.database, townMerger).mergeOutdated();
  await store.database.execute(sql`analyze`);
}

/** The 95th percentile of how long a reading takes, in milliseconds. */
async function percentile(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 100; round++) {
    const started = performance.now();
    await read();
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[94]!;
}

onEachDatabase(`lists of ${articles * claimsEach} claims`, (database) => {
  it('go by an index, whatever they are narrowed by', async (context) => {
    const store = await database.open(context);
    await fill(store);
    const cursor = cursorOf({ day: '2024-01-01', sequence: 40 });
    await store.database.transaction(async (transaction) => {
      // A table of few rows is read through from end to end whatever indexes it has: what has to be seen is that there is one.
      if (!isLong) await transaction.execute(sql`set local enable_seqscan = off`);
      const queries = [
        ...[page, { ...page, cursor }].flatMap((part) => [
          ...combinations(claimFilters).map(
            (filter) => [filter, claimListQuery(transaction, filter, part)] as const,
          ),
          ...(isLong
            ? []
            : combinations<IncidentFilter>(shared).map(
                (filter) => [filter, incidentListQuery(transaction, filter, part)] as const,
              )),
          ...combinations({
            publisher: ['Coast Post'],
            language: ['en'],
            from: '2024-01-01',
            to: '2024-02-01',
            text: 'shelled',
          }).map((filter) => [filter, articleListQuery(transaction, filter, part)] as const),
          ...(isLong ? [] : combinations({ subject: 'claim:none', who: 'nobody' })).map(
            (filter) => [filter, changeListQuery(transaction, filter, part)] as const,
          ),
        ]),
        ...(isLong ? [] : [[{}, importListQuery(transaction, [], 51)] as const]),
      ];
      for (const [filter, query] of queries) {
        const scanned = await scannedTables(transaction, query);
        assert.deepEqual(scanned, [], `${JSON.stringify(filter)} is read through from end to end`);
      }
    });
    if (!isLong) return;
    for (const filter of combinations(claimFilters)) {
      const time = await percentile(() => store.claims.list(filter, page));
      context.diagnostic(`${time.toFixed(1)} ms at the 95th percentile: ${JSON.stringify(filter)}`);
    }
  });
});
