import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { displayWidth, wrapToWidth } from '../../src/export/display-width.ts';
import { exportTable } from '../../src/export/table.ts';
import { terminalText } from '../../src/export/terminal-text.ts';
import { exported } from './exported.ts';
import { reportRecord } from './fixture.ts';

test('a table fits the terminal, and nothing of it is lost', async () => {
  for (const columns of [80, 100, 120]) {
    const table = await exported(exportTable, [reportRecord()], { columns });
    for (const line of table.split('\n')) assert.ok(displayWidth(line) <= columns, line);
    for (const word of [
      'ASSAULT',
      'artillery',
      'Northern',
      'civilians',
      'Tesra',
      '2031-05-02',
      'provincial',
      'denied',
    ]) {
      assert.match(table, new RegExp(word));
    }
  }
});

test('colours only when they are asked for', async () => {
  assert.doesNotMatch(await exported(exportTable, [reportRecord()]), /\p{Cc}(?<!\n)/u);
  assert.ok((await exported(exportTable, [reportRecord()], { colours: true })).startsWith('\u001b[1m'));
});

test('a report cannot move the cursor, write a line of its own or turn text around', async () => {
  const record = reportRecord();
  record.article.title = 'Calm\u001b[2J\u0007\r\nfake line\u202edenwo\u009b31m';
  record.claims[0]!.attribution.source!.text = 'the \u001b]0;title\u0007office\nof lies';
  const table = await exported(exportTable, [record]);
  assert.doesNotMatch(table, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
  assert.match(table.split('\n')[0]!, /Calm.*fake line/);
});

test('a record without claims says so', async () => {
  const table = await exported(exportTable, [{ ...reportRecord(), claims: [], incidents: [] }]);
  assert.match(table, /No claims were read/);
});

test('wrapping keeps every letter and no line is wider than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrapToWidth(text, width);
      for (const line of lines) assert.ok(displayWidth(line) <= width, JSON.stringify(line));
      assert.equal(lines.join('').replaceAll(/\s/gu, ''), text.replaceAll(/\s/gu, ''));
    }),
  );
});

test('wide letters take two columns, marks none', () => {
  assert.equal(displayWidth('停戦'), 4);
  assert.equal(displayWidth('e\u0301'), 1);
  assert.equal(terminalText('a\u0000b'), 'a b');
});
