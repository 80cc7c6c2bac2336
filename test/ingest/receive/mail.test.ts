import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pdfOf } from '../made/pdf.ts';
import { reportPage, reportText } from '../made/report.ts';
import { zipOf } from '../made/zip.ts';
import { everything, outline, ownFolder, reader } from './received-by.ts';

const folder = ownFolder();
const received = async (name: string, data: Uint8Array | string) => everything(await folder.file(name, data));

interface Part {
  readonly type: string;
  readonly body: string;
  readonly name?: string;
  readonly encoding?: string;
}

const HEAD =
  'From: Desk <desk@ngo.example>\r\nTo: list@ngo.example\r\nDate: Tue, 12 Mar 2024 09:30:00 +0300\r\nMIME-Version: 1.0\r\n';

function mail(subject: string, parts: readonly Part[], boundary = 'b1', kind = 'mixed'): string {
  const written = parts.map(({ type, body, name, encoding }) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}${name ? `; name="${name}"` : ''}`,
      ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
      ...(encoding ? [`Content-Transfer-Encoding: ${encoding}`] : []),
      '',
      body,
    ].join('\r\n'),
  );
  return `${HEAD}Subject: ${subject}\r\nContent-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${written.join('\r\n')}\r\n--${boundary}--\r\n`;
}

const base64 = (bytes: Uint8Array | string) =>
  Buffer.from(bytes as Uint8Array)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
const text = (body: string): Part => ({ type: 'text/plain; charset=utf-8', body });

describe('a mail', () => {
  test('gives its text, with subject and day where the text states none', async () => {
    const [item] = await received(
      'a.eml',
      `${HEAD}Subject: Fwd: =?utf-8?B?${Buffer.from('Überfall bei Tarwa').toString('base64')}?=\r\n\r\n${reportText()}`,
    );
    const { article } = await reader.read(item!);
    assert.equal(article?.title, 'Überfall bei Tarwa');
    assert.equal(article?.publishedAt, '2024-03-12T06:30:00Z');
    assert.match(article?.text ?? '', /^Gunmen killed 1 farmers/);
  });

  test('of a forwarded page keeps the day that the page states', async () => {
    const dated = reportPage(1, '<meta property="article:published_time" content="2024-03-10T08:00:00Z">');
    const { article } = await reader.read(
      (await received('p.eml', mail('x', [{ type: 'text/html', body: dated }])))[0]!,
    );
    assert.equal(article?.publishedAt, '2024-03-10T08:00:00Z');
    assert.equal(article?.title, 'Farmers killed near Tarwa, 1');
  });

  test('that is a page saved by a browser has its address, and its day is that of saving', async () => {
    const frame =
      '<html><body><p>Buy our great new phones now, they are better than all others that there are.</p></body></html>';
    const saved = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://desk.example/raid',
      'Subject: =?utf-8?Q?Farmers=20killed?=',
      'Date: Tue, 12 Mar 2024 09:30:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----b"',
      '',
      '------b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://desk.example/raid',
      '',
      reportPage(4).replaceAll('=', '=3D'),
      '------b',
      'Content-Type: text/css',
      'Content-Location: https://desk.example/a.css',
      '',
      'p { color: red }',
      '------b',
      'Content-Type: text/html',
      'Content-Location: https://ads.example/frame',
      '',
      frame,
      '------b--',
      '',
    ].join('\r\n');
    const [item, ...rest] = await received('page.mhtml', saved);
    const { article } = await reader.read(item!);
    assert.equal(article?.url, 'https://desk.example/raid');
    assert.equal(article?.publishedAt, null);
    assert.equal(article?.collectedAt, '2024-03-12T09:30:00Z');
    assert.match(article?.text ?? '', /killed 4 farmers/);
    assert.doesNotMatch(article?.text ?? '', /phones/);
    assert.deepEqual(rest, []);
  });

  test('is read as text where it has both, unless the text says next to nothing', async () => {
    const both = (plain: string) =>
      mail('x', [text(plain), { type: 'text/html', body: reportPage(2) }], 'b', 'alternative');
    const [full] = await received('full.eml', both(reportText(1)));
    const [bare] = await received('bare.eml', both('Your mail program shows no pages.'));
    assert.match((await reader.read(full!)).article?.text ?? '', /killed 1 farmers/);
    assert.match((await reader.read(bare!)).article?.text ?? '', /killed 2 farmers/);
  });

  test('gives what is attached, in mails within it too, but no pictures and signatures', async () => {
    const inmost = mail(
      'Third',
      [text(reportText(3)), { type: 'text/plain', name: 'd.txt', body: reportText(4) }],
      'b3',
    );
    const inner = mail(
      'Second',
      [text(reportText(2)), { type: 'message/rfc822', name: 'inmost.eml', body: inmost }],
      'b2',
    );
    const outer = mail('First', [
      text(reportText(1)),
      { type: 'message/rfc822', body: inner },
      {
        type: 'application/pdf',
        name: 'e.pdf',
        encoding: 'base64',
        body: base64(pdfOf([reportText(5).split('\n')])),
      },
      {
        type: 'application/octet-stream',
        name: 'f.zip',
        encoding: 'base64',
        body: base64(zipOf([{ name: 'g.txt', data: reportText(6) }])),
      },
      { type: 'image/png', name: 'map.png', encoding: 'base64', body: base64('PNG') },
      { type: 'application/pgp-signature', name: 's.asc', body: 'x' },
    ]);
    const items = await received('nested.eml', outer);
    assert.deepEqual(outline(items), [
      '',
      'part 1',
      'part 1 › inmost.eml',
      'part 1 › inmost.eml › d.txt',
      'e.pdf',
      'f.zip › g.txt',
    ]);
    const read = await Promise.all(items.map((item) => reader.read(item)));
    assert.deepEqual(
      read.map(({ article }) => /killed (\d)/.exec(article?.text ?? '')?.[1]),
      ['1', '2', '3', '4', '5', '6'],
    );
    assert.deepEqual(
      read.slice(0, 3).map(({ article }) => article?.title),
      ['First', 'Second', 'Third'],
    );
  });

  test('within mails is not opened without end', async () => {
    let nested = mail('0', [text(reportText(0))]);
    for (let depth = 1; depth <= 40; depth++) {
      nested = mail(
        `${depth}`,
        [text(reportText(depth)), { type: 'message/rfc822', name: 'm.eml', body: nested }],
        `b${depth}`,
      );
    }
    const items = await received('deep.eml', nested);
    assert.equal(items.at(-1)?.diagnostics[0]?.code, 'archive.too-deep');
    assert.ok(items.length < 10);
  });

  test('in another encoding is read in it', async () => {
    const body = Buffer.from(
      'Сегодня утром в деревне Тарва погибли четыре человека, сообщила полиция. Армия это отрицает.',
    );
    const koi8 = new Map(
      [...new TextDecoder('koi8-r').decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [
        c,
        i,
      ]),
    );
    const bytes = Uint8Array.from([...body.toString()], (letter) => koi8.get(letter)!);
    const head = Buffer.from(
      `${HEAD}Subject: x\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
    );
    const { article, diagnostics } = await reader.read(
      (await received('ru.eml', Buffer.concat([head, bytes])))[0]!,
    );
    assert.equal(article?.text.trim(), body.toString());
    assert.equal(article?.language, 'ru');
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['language.not-english'],
    );
  });

  test('that is odd gives items and no throw', async () => {
    const odd = [
      HEAD,
      `${HEAD}\r\n`,
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b`,
      `${HEAD}Content-Type: multipart/mixed\r\n\r\nx`,
      `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n%%%%`,
      `${HEAD}Content-Type: text/plain; charset=no-such\r\n\r\n${reportText()}`,
      `${HEAD}X: ${'y'.repeat(3_000_000)}\r\n\r\nx`,
      HEAD +
        Array.from(
          { length: 300 },
          (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
        ).join(''),
    ];
    for (const [index, data] of odd.entries()) {
      for (const item of await received(`odd${index}.eml`, data)) await reader.read(item);
    }
  });
});
