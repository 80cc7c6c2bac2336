import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJson, exportJsonLines } from '../../src/export/json.ts';
import { Record } from '../../src/schema/record.ts';
import { exported } from './exported.ts';
import { reportRecord } from './fixture.ts';

test('the fixture is a record, and all its words stand where they say', () => {
  const record = Record.parse(reportRecord());
  const { text } = record.article;
  for (const { trigger, agents, patients } of record.claims) {
    for (const quote of [trigger, ...agents, ...patients]) {
      assert.equal(text.slice(quote.span.start, quote.span.end), quote.text);
    }
  }
});

test('one report is its record, several are an array, none an empty one', async () => {
  const record = reportRecord();
  assert.deepEqual(JSON.parse(await exported(exportJson, [record], { single: true })), record);
  assert.deepEqual(JSON.parse(await exported(exportJson, [record, record])), [record, record]);
  assert.deepEqual(JSON.parse(await exported(exportJson, [record])), [record]);
  assert.deepEqual(JSON.parse(await exported(exportJson, [])), []);
});

test('a record a line', async () => {
  const lines = (await exported(exportJsonLines, [reportRecord(), reportRecord()])).split('\n');
  assert.equal(lines.pop(), '');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [reportRecord(), reportRecord()],
  );
});
