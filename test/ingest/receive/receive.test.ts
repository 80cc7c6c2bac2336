import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { receive } from '../../../src/ingest/receive/receive.ts';
import type { Position } from '../../../src/ingest/receive/received.ts';
import { pdfOf } from '../made/pdf.ts';
import { reportPage, reportText } from '../made/report.ts';
import { warcOf } from '../made/warc.ts';
import { docxOf, wordParagraphs, zipOf } from '../made/zip.ts';
import { everything, outline, ownFolder, reader, textOf } from './received-by.ts';

const folder = ownFolder();

test('a file is one item, with its path as its name', async () => {
  const path = await folder.file('one.txt', reportText());
  const [item, ...rest] = await everything(path);
  assert.equal(item?.name, path);
  assert.equal(textOf(item!), reportText());
  assert.deepEqual(item?.position, []);
  assert.equal(item?.collectedAt, null);
  assert.equal(rest.length, 0);
});

test('what is not there, or is no file, is an item that says so', async () => {
  assert.deepEqual(outline(await everything(join(folder.path, 'nothing.txt'))), ['none | input.unreadable']);
  assert.deepEqual(outline(await everything('/dev/null')), ['none | input.unreadable']);
});

test('an address is not fetched where nothing may be', async () => {
  assert.deepEqual(outline(await everything('https://news.example/1')), ['none | fetch.stopped']);
});

test('standard input is read by what it holds', async () => {
  const read = async (...chunks: (Uint8Array | string)[]) =>
    everything('-', { standardInput: chunksOf(chunks) });
  assert.equal(textOf((await read('Gunmen ', 'fired.'))[0]!), 'Gunmen fired.');
  const zip = zipOf([{ name: 'a.txt', data: 'Gunmen fired.' }]);
  const pieces = Array.from(zip, (byte) => Uint8Array.of(byte));
  assert.deepEqual(
    (await read(...pieces)).map(({ name }) => name),
    ['standard input › a.txt'],
  );
});

async function* chunksOf<Chunk>(chunks: readonly Chunk[]): AsyncGenerator<Chunk> {
  yield* chunks;
}

/** A folder with all kinds of things in it. */
async function fullFolder(name: string): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(join(path, 'march', 'deep'), { recursive: true });
  const put = (file: string, data: Uint8Array | string) => writeFile(join(path, file), data);
  await put('a.html', reportPage(1));
  await put(
    'b.zip',
    zipOf([
      { name: 'x.txt', data: reportText(2) },
      { name: 'y/z.txt', data: reportText(3) },
    ]),
  );
  await put(
    'c.warc.gz',
    warcOf(
      [1, 2, 3].map((n) => ({ url: `https://news.example/${n}`, body: reportPage(10 + n) })),
      true,
    ),
  );
  await put(
    'd.jsonl',
    [4, 5].map((n) => JSON.stringify({ text: reportText(n), title: `Report ${n}` })).join('\n'),
  );
  await put('e.csv', `title,text\nSix,"${reportText(6)}"\nSeven,"${reportText(7)}"\n`);
  await put('f.eml', `From: a@desk.example\nSubject: Eight\nMIME-Version: 1.0\n\n${reportText(8)}\n`);
  await put('g.pdf', pdfOf([reportText(9).split('\n')]));
  await put('h.docx', docxOf(wordParagraphs(...reportText(20).split('\n\n'))));
  await put('march/deep/i.txt.gz', gzipSync(reportText(21)));
  await put('march/j.txt', reportText(22));
  await put('.hidden.txt', reportText(99));
  await symlink('/etc/passwd', join(path, 'k.txt'));
  return path;
}

describe('a folder', () => {
  test('gives what is in it and below it, whatever the kind', async () => {
    const items = await everything(await fullFolder('all'));
    assert.deepEqual(outline(items), [
      'a.html',
      'b.zip › x.txt',
      'b.zip › y/z.txt',
      'c.warc › https://news.example/1',
      'c.warc › https://news.example/2',
      'c.warc › https://news.example/3',
      'd.jsonl › line 1',
      'd.jsonl › line 2',
      'e.csv › row 2',
      'e.csv › row 3',
      'f.eml',
      'g.pdf',
      'h.docx',
      'k.txt | none | input.unreadable',
      'march › deep › i.txt',
      'march › j.txt',
    ]);
    const read = await Promise.all(
      items.filter(({ content }) => content !== null).map((item) => reader.read(item)),
    );
    for (const { article, diagnostics } of read) {
      assert.match(article?.text ?? '', /farmers near the village of Tarwa/, JSON.stringify(diagnostics));
      assert.match(article?.text ?? '', /denied that it had been warned beforehand/);
    }
  });

  test('goes on behind any item, and gives neither more nor less than the whole', async () => {
    const path = await fullFolder('resumed');
    const all = await everything(path);
    for (const [index, { position }] of all.entries()) {
      const kept = JSON.parse(JSON.stringify(position)) as Position;
      const rest = await everything(path, { after: kept });
      assert.deepEqual(outline(rest), outline(all.slice(index + 1)), `after ${JSON.stringify(kept)}`);
    }
  });

  test('that changes between two runs gives what is new behind the place', async () => {
    const path = join(folder.path, 'growing');
    await mkdir(path);
    await writeFile(join(path, 'b.txt'), reportText(1));
    const [last] = await everything(path);
    await writeFile(join(path, 'c.txt'), reportText(2));
    assert.deepEqual(outline(await everything(path, { after: last!.position })), ['c.txt']);
  });
});

test('a run that is stopped ends with the reason it was stopped for', async () => {
  const path = await fullFolder('stopped');
  const stop = new AbortController();
  const seen: string[] = [];
  await assert.rejects(async () => {
    for await (const item of receive(path, { signal: stop.signal })) {
      seen.push(item.name);
      if (seen.length === 2) stop.abort(new Error('enough'));
    }
  }, /enough/);
  assert.equal(seen.length, 2);
});

test('files of one item each are told by their bytes, whatever their names', async () => {
  const cases: [string, Uint8Array | string, RegExp][] = [
    ['report.dat', pdfOf([reportText().split('\n')]), /Gunmen killed 1 farmers/],
    ['report', reportPage(), /Gunmen killed 1 farmers/],
    [
      'mail.txt',
      `Return-Path: <a@desk.example>\r\nFrom: Desk <a@desk.example>\r\nSubject: Raid\r\nMIME-Version: 1.0\r\n\r\n${reportText()}`,
      /Gunmen killed 1 farmers/,
    ],
    ['odd.pdf', reportText(), /Gunmen killed 1 farmers/],
    ['note.txt', 'Note: gunmen killed four farmers.\nSource: two residents said so.', /gunmen killed four/],
  ];
  for (const [name, data, expected] of cases) {
    const items = await everything(await folder.file(name, data));
    assert.equal(items.length, 1, name);
    const { article, diagnostics } = await reader.read(items[0]!);
    assert.match(article?.text ?? '', expected, `${name} ${JSON.stringify(diagnostics)}`);
  }
});
