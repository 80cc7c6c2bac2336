import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { exportFormats, exportRecords, type FormatName } from '../../src/export/formats.ts';
import type { Record } from '../../src/schema/record.ts';
import { anyRecord } from './arbitrary-record.ts';
import { bytesOf, settingsWith, streamOf } from './gather.ts';

/** What must hold of what a format makes of any records, as its readers see it. */
const checks: { readonly [name in FormatName]: (text: string, records: readonly Record[]) => void } = {
  acled: (text) => checkCells(parse(text, { relax_column_count: false }), 31),
  ucdp: (text) => checkCells(parse(text, { relax_column_count: false }), 49),
  cameo: (text) =>
    checkCells(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')),
      23,
    ),
  plover: checkLines,
  followthemoney: checkLines,
  jsonl: (text, records) => {
    const lines = checkLines(text);
    assert.deepEqual(lines, records);
  },
  geojson: (text, records) => {
    const { features } = JSON.parse(text);
    assert.equal(features.length, records.flatMap(({ incidents }) => incidents).length);
  },
  annotations: (text, records) => {
    const { items } = JSON.parse(text);
    assert.equal(items.length, records.flatMap(({ claims }) => claims).length);
  },
  parquet: (text) => assert.match(text, /^PAR1.*PAR1$/s),
  briefing: (text) => assert.match(text, /^<!doctype html>.*<\/html>\n$/s),
};

function checkLines(text: string): unknown[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function checkCells(rows: readonly (readonly string[])[], columns: number): void {
  for (const row of rows) {
    assert.equal(row.length, columns);
    for (const cell of row) assert.ok(isNumber(cell) || !/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell), cell);
  }
}

function isNumber(cell: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);
}

for (const name of Object.keys(exportFormats) as FormatName[]) {
  test(`${name}: any records, with any text in them, give a sound file`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { maxLength: 3 }), fc.boolean(), async (records, names) => {
        const settings = settingsWith({ names, incomplete: true });
        const made = await exportRecords(name, streamOf(records), {}, settings);
        const bytes = await bytesOf(made);
        checks[name](bytes.toString(name === 'parquet' ? 'latin1' : 'utf8'), records);
        assert.match(made.notes(), /^Written: \d+$/m);
      }),
      { numRuns: 100 },
    );
  });
}
