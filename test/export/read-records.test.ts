import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportFormats, openExport } from '../../src/export/formats.ts';
import { type ReadRecord, readRecords } from '../../src/export/read-records.ts';
import type { Record } from '../../src/schema/record.ts';
import { anyRecord } from './arbitrary-record.ts';
import { reportRecord } from './fixture.ts';
import { bytesOf, settingsWith, streamOf } from './gather.ts';

async function bytesOfRecords(records: readonly Record[]): Promise<Buffer> {
  return bytesOf(await openExport(exportFormats.jsonl, streamOf(records), settingsWith()));
}

async function readAll(chunks: Iterable<string | Uint8Array>): Promise<ReadRecord[]> {
  const read: ReadRecord[] = [];
  for await (const each of readRecords(streamOf(chunks))) read.push(each);
  return read;
}

/** Cuts bytes wherever the sizes say, also within a letter. */
function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Uint8Array> {
  let start = 0;
  for (let index = 0; start < bytes.length; index++) {
    const size = sizes.length === 0 ? bytes.length : sizes[index % sizes.length]! + 1;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

test('records come back as they were exported, whatever is in them and in whatever pieces they come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { maxLength: 4 }), fc.array(fc.nat(999)), async (records, sizes) => {
      const read = await readAll(cut(await bytesOfRecords(records), sizes));
      assert.deepEqual(
        read.map((each) => ('record' in each ? each.record : each.problem)),
        records,
      );
    }),
    { numRuns: 150 },
  );
});

test('a line that is no record is told of with its number, and the rest are read', async () => {
  const good = JSON.stringify(reportRecord());
  const read = await readAll([`${good}\n{"article":1}\nnot json\n\n${good}`]);
  assert.deepEqual(
    read.map((each) => [each.line, 'problem' in each ? each.problem.code : 'record']),
    [
      [1, 'record'],
      [2, 'record.invalid'],
      [3, 'record.no-json'],
      [5, 'record'],
    ],
  );
  assert.match('problem' in read[1]! ? read[1].problem.message : '', /^article/);
});

test('a line without end is given up on, and what follows is read', async () => {
  function* endless() {
    const piece = 'x'.repeat(1024 * 1024);
    for (let index = 0; index < 70; index++) yield piece;
    yield `\n${JSON.stringify(reportRecord())}\n`;
  }
  const read = await readAll(endless());
  assert.deepEqual(
    read.map((each) => ('problem' in each ? each.problem.code : 'record')),
    ['record.too-long', 'record'],
  );
});
