import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { reportPage, reportText } from '../made/report.ts';
import { warcOf, warcRecord } from '../made/warc.ts';
import { zipOf } from '../made/zip.ts';
import { everything, outline, ownFolder, reader, textOf } from './received-by.ts';

const folder = ownFolder();
const received = async (name: string, data: Uint8Array | string, options = {}) =>
  everything(await folder.file(name, data), options);

describe('a ZIP archive', () => {
  test('is passed over where file managers put things of their own', async () => {
    const names = ['__MACOSX/._a.txt', '.DS_Store', 'folder/', 'folder/.git', 'Thumbs.db', 'folder/a.txt'];
    const zip = zipOf(names.map((name) => ({ name, data: name.endsWith('/') ? '' : reportText() })));
    assert.deepEqual(outline(await received('names.zip', zip)), ['folder/a.txt']);
  });

  test('keeps names in any script', async () => {
    const zip = zipOf([{ name: 'تقرير/báo cáo.txt', data: reportText() }]);
    assert.deepEqual(outline(await received('scripts.zip', zip)), ['تقرير/báo cáo.txt']);
  });

  test('with names that lead out of it, encrypted files and unknown packing loses these alone', async () => {
    const zip = zipOf([
      { name: '../../etc/cron.d/x', data: reportText(1) },
      { name: '/etc/passwd', data: reportText(2) },
      { name: 'C:\\Windows\\x.txt', data: reportText(3) },
      { name: 'secret.txt', data: reportText(4), encrypted: true },
      { name: 'good.txt', data: reportText(5) },
    ]);
    assert.deepEqual(outline(await received('unsafe.zip', zip)), [
      '../../etc/cron.d/x | none | archive.unsafe-name',
      '/etc/passwd | none | archive.unsafe-name',
      'C:/Windows/x.txt | none | archive.unsafe-name',
      'secret.txt | none | archive.encrypted',
      'good.txt',
    ]);
  });

  test('with damaged data or a false size loses the file alone', async () => {
    const zip = zipOf([
      { name: 'lies.txt', data: reportText(1), size: 10 },
      { name: 'b.txt', data: reportText(2) },
      { name: 'c.txt', data: reportText(3) },
    ]);
    const at = Buffer.from(zip).indexOf('b.txt') + 5;
    zip.fill(0xff, at, at + 20);
    assert.deepEqual(outline(await received('lies.zip', zip)), [
      'lies.txt | none | archive.damaged',
      'b.txt | none | archive.damaged',
      'c.txt',
    ]);
  });

  test('within ZIP archives is opened, but not without end', async () => {
    let zip = zipOf([{ name: 'inmost.txt', data: reportText() }]);
    for (let depth = 1; depth < 4; depth++) zip = zipOf([{ name: `${depth}.zip`, data: zip, stored: true }]);
    assert.deepEqual(outline(await received('nested.zip', zip)), ['3.zip › 2.zip › 1.zip › inmost.txt']);
    const deeper = zipOf([{ name: '4.zip', data: zip }]);
    assert.deepEqual(outline(await received('deeper.zip', deeper)), [
      '4.zip › 3.zip › 2.zip › 1.zip | none | archive.too-deep',
    ]);
  });

  test('leaves no file behind', async () => {
    const before = (await readdir(tmpdir())).filter((name) => /^dateline-[A-Za-z0-9]{6}$/.test(name));
    const inner = zipOf([{ name: 'a.txt', data: reportText() }]);
    const items = await received('left.zip', zipOf([{ name: 'inner.zip', data: inner }]));
    assert.equal(items.length, 1);
    const after = (await readdir(tmpdir())).filter((name) => /^dateline-[A-Za-z0-9]{6}$/.test(name));
    assert.deepEqual(
      after.filter((name) => !before.includes(name)),
      [],
    );
  });

  test('that is cut off or no archive is told of', async () => {
    const zip = zipOf([{ name: 'a.txt', data: reportText() }]);
    assert.deepEqual(outline(await received('cut.zip', zip.subarray(0, zip.length - 30))), [
      'none | archive.damaged',
    ]);
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(60_000_000);
  const grown = () => process.memoryUsage.rss();

  test('of one large file is refused for its size before it is unpacked', async () => {
    const before = grown();
    const items = await received('one.zip', zipOf([{ name: 'bomb.txt', data: zeros }]));
    assert.deepEqual(outline(items), ['bomb.txt | none | input.too-large']);
    assert.ok(grown() - before < 150_000_000);
  });

  test('of many files that are each small stops where the archive explains no more', async () => {
    const file = Buffer.alloc(10_000_000, ' ');
    const packed = deflateRawSync(file).length;
    const zip = zipOf(Array.from({ length: 40 }, (_, index) => ({ name: `${index}.txt`, data: file })));
    assert.ok(zip.length < 45 * packed);
    const items = await received('many.zip', zip);
    assert.deepEqual(items.at(-1)?.diagnostics[0]?.code, 'archive.explodes');
    assert.ok(items.length < 12, `${items.length}`);
  });

  test('of files that share their bytes is seen by the sum of them', async () => {
    const data = Buffer.from(reportText().repeat(1000));
    const shared = Array.from({ length: 500 }, (_, index) => ({ name: `${index}.txt`, data, sharedWith: 0 }));
    const items = await received('shared.zip', zipOf([{ name: 'first.txt', data }, ...shared]));
    assert.equal(items.at(-1)?.diagnostics[0]?.code, 'archive.explodes');
    assert.ok(items.length < 500);
  });

  test('in gzip, even twice, stops', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    assert.deepEqual(outline(await received('b.txt.gz', bomb)), ['none | input.too-large']);
    assert.deepEqual(outline(await received('b.jsonl.gz.gz', gzipSync(bomb))), ['none | input.too-large']);
  });

  test('in a line or a row is that line or row alone', async () => {
    const line = JSON.stringify({ text: reportText() });
    const lines = `${line}\n${'x'.repeat(25_000_000)}\n${line}\n`;
    assert.deepEqual(outline(await received('long.jsonl', lines)), [
      'line 1',
      'line 2 | none | input.too-large',
      'line 3',
    ]);
  });
});

describe('a web archive', () => {
  const pages = [1, 2, 3].map((number) => ({
    url: `https://news.example/${number}`,
    body: reportPage(number),
  }));

  for (const packed of [false, true]) {
    test(`${packed ? 'packed' : 'plain'}, gives its pages with address and time of collection`, async () => {
      const items = await received(`pages.warc${packed ? '.gz' : ''}`, warcOf(pages, packed));
      assert.deepEqual(
        items.map(({ url }) => url),
        pages.map(({ url }) => url),
      );
      assert.deepEqual(
        [...new Set(items.map(({ collectedAt }) => collectedAt))],
        ['2024-03-13T08:00:00.000Z'],
      );
      const { article } = await reader.read(items[1]!);
      assert.match(article?.text ?? '', /killed 2 farmers/);
      assert.equal(article?.url, 'https://news.example/2');
      assert.equal(article?.collectedAt, '2024-03-13T08:00:00.000Z');
      assert.equal(article?.publishedAt, null, 'the day of collection is not taken for that of publication');
    });
  }

  test('gives pages only: no requests, pictures, errors or visits to what has not changed', async () => {
    const all = [
      {
        url: 'https://a.example/',
        body: 'software: x',
        type: 'warcinfo' as const,
        mediaType: 'application/warc-fields',
      },
      { url: 'https://a.example/1', body: '', type: 'request' as const },
      { url: 'https://a.example/2.png', body: 'PNG', mediaType: 'image/png' },
      { url: 'https://a.example/3', body: reportPage(3), status: 404 },
      { url: 'https://a.example/robots.txt', body: 'User-agent: *', mediaType: 'text/plain' },
      { url: 'https://a.example/4', body: '', type: 'revisit' as const },
      {
        url: 'https://a.example/5',
        body: reportText(5),
        type: 'conversion' as const,
        mediaType: 'text/plain',
      },
      { url: 'https://a.example/6', body: reportPage(6), type: 'resource' as const, mediaType: 'text/html' },
    ];
    assert.deepEqual(outline(await received('all.warc', warcOf(all))), [
      'https://a.example/5',
      'https://a.example/6',
    ]);
  });

  test('undoes how the answer was sent', async () => {
    const body = Buffer.from(reportPage(7));
    const chunked = Buffer.concat([
      Buffer.from(`${body.length.toString(16)}\r\n`),
      body,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const sent = [
      { headers: 'Content-Encoding: gzip\r\n', body: gzipSync(body) },
      { headers: 'Content-Encoding: br\r\n', body: brotliCompressSync(body) },
      { headers: 'Content-Encoding: deflate\r\n', body: deflateSync(body) },
      { headers: 'Content-Encoding: deflate\r\n', body: deflateRawSync(body) },
      { headers: 'Transfer-Encoding: chunked\r\n', body: chunked },
      { headers: 'Content-Encoding: identity\r\n', body },
    ];
    const items = await received(
      'sent.warc',
      warcOf(sent.map((each) => ({ url: 'https://a.example/', ...each }))),
    );
    assert.deepEqual(
      items.map(textOf),
      sent.map(() => body.toString()),
    );
  });

  test('that is broken off keeps what came before', async () => {
    for (const packed of [false, true]) {
      const whole = warcOf(pages, packed);
      const last = (packed ? warcOf(pages.slice(2), true) : warcRecord(pages[2]!)).length;
      const items = await received('cut.warc', whole.subarray(0, whole.length - Math.floor(last / 2)));
      assert.deepEqual(
        items.slice(0, 2).map(({ url }) => url),
        pages.slice(0, 2).map(({ url }) => url),
      );
    }
  });

  test('that goes over into something else is read up to there', async () => {
    const items = await received('odd.warc', Buffer.concat([warcOf(pages), Buffer.alloc(3_000_000, 'x')]));
    assert.deepEqual(outline(items), [...pages.map(({ url }) => url), 'none | archive.damaged']);
  });

  test('with a page that unpacks without end loses that page alone', async () => {
    const bomb = {
      url: 'https://a.example/bomb',
      headers: 'Content-Encoding: gzip\r\n',
      body: gzipSync(Buffer.alloc(150_000_000)),
    };
    const items = await received('bomb.warc', warcOf([bomb, pages[0]!]));
    assert.deepEqual(outline(items), ['https://a.example/bomb | none | input.too-large', pages[0]!.url]);
  });
});

test('any bytes behind the marks of an archive give items and no throw', async () => {
  const marks = [
    'PK\x03\x04',
    '\x1f\x8b\x08',
    'WARC/1.1\r\n',
    '%PDF-1.7\n',
    '{"a":',
    'From: a\nSubject: b\nMIME-Version: 1\n',
    '<rss>',
  ];
  const input = fc.tuple(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }));
  await fc.assert(
    fc.asyncProperty(input, async ([mark, rest]) => {
      const bytes = Buffer.concat([Buffer.from(mark, 'latin1'), rest]);
      for (const item of await received('any', bytes)) {
        const { article, diagnostics } = await reader.read(item);
        assert.ok(article !== null || diagnostics.length > 0);
      }
    }),
    { numRuns: 60 },
  );
});
