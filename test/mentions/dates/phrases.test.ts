import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readDates } from './reading.ts';

type Row = readonly [string | null, string, string, string, string];
const table: { readonly [group: string]: readonly (Row | string)[] } = parse(
  readFileSync(new URL('phrases.yaml', import.meta.url), 'utf8'),
);

for (const [group, rows] of Object.entries(table)) {
  describe(group, () => {
    for (const row of rows) {
      if (typeof row !== 'string') test(`${row[1]} (${row[0] ?? 'undated'})`, () => checkRow(row));
      else test(row, () => (group === 'none' ? checkNone(row) : checkUnknown(row)));
    }
  });
}

function checkRow([published, marked, start, end, precision]: Row): void {
  const from = marked.indexOf('[[');
  const phrase = marked.slice(from + 2, marked.indexOf(']]'));
  const sentences = marked.replace('[[', '').replace(']]', '').split(' | ');
  const { mentions } = readDates(sentences, published);
  const found = mentions.findLast(({ text }) => text === phrase);
  assert.ok(found, `no mention "${phrase}" among ${JSON.stringify(mentions.map(({ text }) => text))}`);
  const { range } = found;
  assert.deepEqual([range.start, range.end, range.precision], [start, end, precision]);
}

function checkNone(sentence: string): void {
  const { mentions, diagnostics } = readDates([sentence], '2024-09-04');
  assert.deepEqual(
    mentions.map(({ text }) => text),
    [],
  );
  assert.deepEqual(diagnostics, []);
}

function checkUnknown(sentence: string): void {
  const { mentions, diagnostics } = readDates([sentence, sentence], null);
  assert.deepEqual(mentions, []);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['date.unknown'],
  );
}
