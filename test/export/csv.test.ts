import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportCsv } from '../../src/export/csv.ts';
import type { Record } from '../../src/schema/record.ts';
import { exported } from './exported.ts';
import { reportRecord } from './fixture.ts';

/** A reader of RFC 4180, written from its grammar. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (quoted && letter === '"' && text[index + 1] === '"') cell += text[++index];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && text[index + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index++;
    } else cell += letter;
  }
  assert.equal(row.length + cell.length, 0, 'the last row is not ended');
  return rows;
}

function withTitle(title: string): Record {
  const record = reportRecord();
  return { ...record, article: { ...record.article, title } };
}

test('a row a claim, under a header', async () => {
  const rows = readCsv(await exported(exportCsv, [reportRecord(), reportRecord()]));
  assert.equal(rows.length, 1 + 4 + 4);
  const [header, first] = rows;
  const claim = Object.fromEntries(header!.map((name, column) => [name, first![column]]));
  assert.equal(claim.claim_id, 'c1');
  assert.equal(claim.agents, 'Northern Front');
  assert.equal(claim.latitude, '-3.25');
  assert.equal(claim.killed_min, '15');
  assert.equal(claim.killed_max, '');
  assert.equal(claim.source, 'the provincial health office');
});

test('several counts of the dead are left as words, for no single figure is theirs', async () => {
  const record = reportRecord();
  const [first, ...rest] = record.claims;
  const twice = { ...first!, counts: [...first!.counts, { ...first!.counts[0]!, who: 'soldiers' }] };
  const [header, row] = readCsv(await exported(exportCsv, [{ ...record, claims: [twice, ...rest] }]));
  assert.equal(row![header!.indexOf('killed_min')], '');
  assert.match(row![header!.indexOf('counts')]!, /civilians.*soldiers/);
});

test('no cell of text is a formula', async () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝']) {
    const rows = readCsv(await exported(exportCsv, [withTitle(`${start}HYPERLINK("http://x.example")`)]));
    assert.match(rows[1]![1]!, /^'/, JSON.stringify(start));
  }
});

test('any text comes back as it was, but for the apostrophe before a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
      const rows = readCsv(await exported(exportCsv, [withTitle(title)]));
      assert.ok(rows[1]![1] === title || rows[1]![1] === `'${title}`);
      assert.ok(rows.every((row) => row.length === rows[0]!.length));
    }),
    { numRuns: 200 },
  );
});
