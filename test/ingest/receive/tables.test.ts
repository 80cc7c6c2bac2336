import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reportPage, reportText } from '../made/report.ts';
import { everything, outline, ownFolder, reader, textOf } from './received-by.ts';

const folder = ownFolder();
const received = async (name: string, data: Uint8Array | string, options = {}) =>
  everything(await folder.file(name, data), options);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('a table', () => {
  test('names its columns in the first row, and the usual names need no map', async () => {
    const csv = [
      'Headline,Publication Date,Source,Link,Author,Full Text',
      `Raid near Tarwa,2024-03-12,The Sahel Desk,https://desk.example/raid,"A. Diallo; M. Sow",${cell(reportText())}`,
    ].join('\r\n');
    const [item] = await received('usual.csv', csv);
    const { article } = await reader.read(item!);
    assert.equal(article?.title, 'Raid near Tarwa');
    assert.equal(article?.publishedAt, '2024-03-12');
    assert.equal(article?.publisher, 'The Sahel Desk');
    assert.equal(article?.url, 'https://desk.example/raid');
    assert.deepEqual(article?.authors, ['A. Diallo', 'M. Sow']);
    assert.equal(article?.text, reportText());
  });

  test('may name them otherwise', async () => {
    const csv = `k1,k2,k3\n2024-03-12,${cell(reportText())},Raid\n`;
    const columns = { text: 'k2', date: 'k1', title: 'k3' };
    const { article } = await reader.read((await received('mapped.csv', csv, { columns }))[0]!);
    assert.equal(article?.title, 'Raid');
    assert.equal(article?.publishedAt, '2024-03-12');
  });

  test('without a column of texts says which columns there are', async () => {
    const [item] = await received('none.csv', 'id,score\n1,2\n');
    assert.equal(item?.diagnostics[0]?.code, 'table.no-text');
    assert.match(item?.diagnostics[0]?.message ?? '', /row 2: .*id, score/);
  });

  for (const [name, separator] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ] as const) {
    test(`is parted by ${name}`, async () => {
      const rows = [
        ['title', 'text'],
        ['Raid', cell(reportText())],
      ].map((row) => row.join(separator));
      const items = await received(`${name}.csv`, `\uFEFF${rows.join('\n')}`);
      assert.deepEqual(items.map(textOf), [reportText()]);
    });
  }

  test('loses a row of other length alone, and what follows a quotation mark without end', async () => {
    const csv = `title,text\na,b,c\nd,${cell(reportText())}\n`;
    assert.deepEqual(outline(await received('rows.csv', csv)), ['row 2 | none | table.bad-row', 'row 3']);
    const broken = `${csv}e,"${'never ends '.repeat(2_000_000)}`;
    const items = await received('broken.csv', broken);
    assert.deepEqual(outline(items.slice(0, 2)), ['row 2 | none | table.bad-row', 'row 3']);
    assert.equal(items.at(-1)?.content, null);
  });

  test('in another encoding is read in it, told of once', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `Überfall ${n};Die Täter flohen über die Brücke, sagte der Bürgermeister.`,
    );
    const bytes = Buffer.from(`Titel;text\n${rows.join('\n')}\n`, 'latin1');
    const items = await received('latin.csv', bytes);
    assert.equal(textOf(items[2999]!), 'Die Täter flohen über die Brücke, sagte der Bürgermeister.');
    assert.deepEqual(
      items.map(({ diagnostics }) => diagnostics.length).filter((count) => count > 0),
      [1],
    );
    assert.equal(items[0]?.diagnostics[0]?.code, 'input.guessed-encoding');
    const wide = Buffer.from(`\uFEFFtext\n${cell(reportText())}\n`, 'utf16le');
    assert.deepEqual((await received('wide.csv', wide)).map(textOf), [reportText()]);
  });

  test('takes counts of seconds and milliseconds since 1970 for moments', async () => {
    const csv = ['1746662400', '1746662400000', '1746662400.5', '174666240', '202503120800']
      .map((date) => `${date},${cell(reportText())}\n`)
      .join('');
    const read = await Promise.all(
      (await received('clock.csv', `date,text\n${csv}`)).map((item) => reader.read(item)),
    );
    assert.deepEqual(
      read.map(({ article }) => article?.publishedAt?.slice(0, 10) ?? null),
      ['2025-05-08', '2025-05-08', '2025-05-08', null, null],
    );
  });

  test('leaves dates alone whose day and month cannot be told', async () => {
    const csv = `date,text\n03/04/2024,${cell(reportText())}\n13 March 2024,${cell(reportText())}\n`;
    const read = await Promise.all((await received('dates.csv', csv)).map((item) => reader.read(item)));
    assert.deepEqual(
      read.map(({ article }) => article?.publishedAt),
      [null, '2024-03-13'],
    );
  });
});

describe('JSON', () => {
  test('lines are articles, and a line that is none loses itself', async () => {
    const lines = [
      JSON.stringify({ headline: 'Raid', body: reportText(), published: '2024-03-12T10:00:00Z' }),
      '{"broken":',
      '',
      '[1, 2]',
      JSON.stringify({ url: 'https://desk.example/2', html: reportPage(2) }),
    ];
    const items = await received('lines.jsonl', lines.join('\n'));
    assert.deepEqual(outline(items), [
      'line 1',
      'line 2 | none | table.bad-row',
      'line 4 | none | table.bad-row',
      'line 5',
    ]);
    const { article } = await reader.read(items[3]!);
    assert.match(article?.text ?? '', /^Gunmen killed 2 farmers/);
    assert.equal(article?.title, 'Farmers killed near Tarwa, 2');
  });

  test('files hold one article or a list of them; a map reaches into objects', async () => {
    const one = { meta: { when: '2024-03-12' }, doc: { text: reportText() } };
    const columns = { text: 'doc.text', date: 'meta.when' };
    for (const [name, value] of [
      ['one.json', one],
      ['list.json', [one]],
    ] as const) {
      const items = await received(name, JSON.stringify(value, null, 2), { columns });
      const { article } = await reader.read(items[0]!);
      assert.deepEqual([items.length, article?.publishedAt], [1, '2024-03-12']);
    }
  });

  test('nested without end loses its line alone', async () => {
    const deep = `{"text":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const good = JSON.stringify({ text: reportText() });
    assert.deepEqual(outline(await received('deep.jsonl', `${good}\n${deep}\n${good}`)), [
      'line 1',
      'line 2 | none | table.no-text',
      'line 3',
    ]);
  });

  test('that is damaged is told of', async () => {
    assert.deepEqual(outline(await received('bad.json', '[{"text": "x"')), ['none | table.bad-row']);
  });
});

test('what a table is made from comes out of it again', async () => {
  const field = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((text) => text.trim() !== '' && !text.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 8 }), async (texts) => {
      const csv = ['text,title', ...texts.map((text) => `${cell(text)},t`)].join('\n');
      assert.deepEqual((await received('any.csv', csv)).map(textOf), texts);
      const jsonl = texts.map((text) => JSON.stringify({ text })).join('\n');
      assert.deepEqual((await received('any.jsonl', jsonl)).map(textOf), texts);
    }),
    { numRuns: 40 },
  );
});
