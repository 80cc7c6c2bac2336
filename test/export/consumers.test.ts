import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { exportFormats, openExport } from '../../src/export/formats.ts';
import { bytesOf, settingsWith } from './gather.ts';
import { claimsOfCases, manyIncidents } from './many.ts';
import { acledTypes, type ColumnTypes, cameoTypes, ucdpTypes } from './scheme-columns.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-export-'));
});
after(() => rm(folder, { recursive: true }));

const incidents = 500;

/** What DuckDB says to a query. */
async function ask(query: string): Promise<{ [column: string]: unknown }[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const rows = (await connection.runAndReadAll(query)).getRowObjectsJson();
    return rows as { [column: string]: unknown }[];
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

async function written(
  name: 'acled' | 'ucdp' | 'parquet',
): Promise<{ path: string; rows: number; notes: string }> {
  const format = exportFormats[name];
  const made = await openExport(format, manyIncidents(incidents), settingsWith());
  const path = join(folder, `${name}${format.extension}`);
  await writeFile(path, await bytesOf(made));
  const notes = made.notes();
  return { path, notes, rows: Number(/^Written: (\d+)$/m.exec(notes)![1]) };
}

/** Reads with every column of the type it has to have: DuckDB then refuses any cell that is not. */
function reader(path: string, types: ColumnTypes, options = ''): string {
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv('${path}', header=true, strict_mode=true, nullstr='', columns={${columns.join(', ')}}${options})`;
}

for (const [name, types, count] of [
  ['acled', acledTypes, 31],
  ['ucdp', ucdpTypes, 49],
] as const) {
  test(`DuckDB reads ${name}: the scheme's columns, their types, every row`, async () => {
    const { path, rows } = await written(name);
    assert.ok(rows > incidents / 4, `${rows} rows`);
    const [sniffed] = await ask(
      `select list(column_name) as names from (describe select * from read_csv('${path}'))`,
    );
    assert.deepEqual(sniffed!.names, Object.keys(types));
    assert.equal(Object.keys(types).length, count);
    const [counted] = await ask(`select count(*)::int as rows from ${reader(path, types)}`);
    assert.equal(counted!.rows, rows);
  });
}

test('DuckDB counts the dead of the ACLED rows as the table of hand-worked rows has them', async () => {
  const { path } = await written('acled');
  const [drone] = await ask(
    `select min(fatalities) as least, max(fatalities) as most, min(event_date)::varchar as day from ${reader(path, acledTypes)}
     where sub_event_type = 'Air/drone strike' and actor2 = 'Northern Front'`,
  );
  assert.deepEqual(drone, { least: 4, most: 4, day: '2024-03-12' });
});

test('in UCDP rows best is the sum of the four, and lies between low and high', async () => {
  const { path } = await written('ucdp');
  const wrong = await ask(
    `select relid from ${reader(path, ucdpTypes)}
     where best <> deaths_a + deaths_b + deaths_civilians + deaths_unknown or not (low <= best and best <= high) or high = 0`,
  );
  assert.deepEqual(wrong, []);
});

test('DuckDB reads the Parquet file: types, rows and points', async () => {
  const { path, rows, notes } = await written('parquet');
  assert.equal(rows, incidents);
  const described = await ask(`describe select * from read_parquet('${path}')`);
  const types = Object.fromEntries(
    described.map(({ column_name, column_type }) => [column_name, column_type]),
  );
  assert.equal(types.date_start, 'DATE');
  assert.equal(types.killed_low, 'INTEGER');
  assert.equal(types.latitude, 'DOUBLE');
  assert.equal(types.incident_id, 'VARCHAR');
  assert.match(String(types.geometry), /^GEOMETRY/);
  const [first] = await ask(
    `select count(*)::int as n, count(distinct incident_id)::int as ids, sum(killed_low)::int as killed,
       count(*) filter (geometry is null and latitude is null)::int + count(*) filter (geometry is not null and latitude is not null)::int as placed
     from read_parquet('${path}')`,
  );
  assert.deepEqual([first!.n, first!.ids, first!.placed], [incidents, incidents, incidents]);
  assert.ok(Number(first!.killed) > incidents);
  const metadata = await ask(
    `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${path}')`,
  );
  const values = Object.fromEntries(metadata.map(({ key, value }) => [key, String(value)]));
  const geo = JSON.parse(values.geo!);
  assert.equal(geo.version, '1.1.0');
  assert.deepEqual(geo.columns.geometry, {
    encoding: 'WKB',
    geometry_types: ['Point'],
    bbox: [-76.6, 2.4, 97, 46.6],
  });
  assert.equal(values['dateline.notes'], notes);
});

test('a Parquet file of no incidents has its columns and no rows', async () => {
  const made = await openExport(exportFormats.parquet, manyIncidents(0), settingsWith());
  const path = join(folder, 'none.parquet');
  await writeFile(path, await bytesOf(made));
  const [none] = await ask(`select count(*)::int as rows from read_parquet('${path}')`);
  assert.equal(none!.rows, 0);
});

test('DuckDB reads the CAMEO rows, of which codes keep their zeros', async () => {
  const made = await openExport(exportFormats.cameo, claimsOfCases('cameo'), settingsWith());
  const path = join(folder, 'events.tsv');
  await writeFile(path, await bytesOf(made));
  const [read] = await ask(
    `select count(*)::int as rows, count(*) filter ("CAMEO Code" = '030')::int as agreed from ${reader(path, cameoTypes, ", delim='\\t'")}`,
  );
  assert.deepEqual(read, { rows: 59, agreed: 2 });
});

test('DuckDB reads the PLOVER records, with all their keys', async () => {
  const made = await openExport(exportFormats.plover, claimsOfCases('plover'), settingsWith());
  const path = join(folder, 'plover.jsonl');
  await writeFile(path, await bytesOf(made));
  const [read] = await ask(
    `select count(*)::int as rows, count(distinct event)::int as events, min(quad_code)::int as least, max(quad_code)::int as most
     from read_json('${path}', format='newline_delimited')`,
  );
  assert.deepEqual(read, { rows: 60, events: 16, least: 1, most: 4 });
});
