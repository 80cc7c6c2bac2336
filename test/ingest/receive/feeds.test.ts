import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PoliteFetcher, type Validators } from '../../../src/ingest/fetch/polite-fetcher.ts';
import { type Answer, page, webServer } from '../fetch/web-server.ts';
import { pdfOf } from '../made/pdf.ts';
import { reportPage, reportText } from '../made/report.ts';
import { everything, outline, ownFolder, reader, textOf } from './received-by.ts';

const folder = ownFolder();
const received = async (name: string, data: Uint8Array | string, options = {}) =>
  everything(await folder.file(name, data), options);

const escaped = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const paragraphs = (number: number) => `<p>${reportText(number).replaceAll('\n\n', '</p><p>')}</p>`;

function rss(items: readonly string[], more = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Sahel Desk</title>${more}${items.join('')}</channel></rss>`;
}

function item(number: number, link = `https://desk.example/${number}`): string {
  return `<item><title>Raid ${number} &amp; after</title><link>${link}</link><pubDate>Tue, 12 Mar 2024 10:00:00 GMT</pubDate><dc:creator>A. Diallo</dc:creator><content:encoded>${escaped(paragraphs(number))}</content:encoded></item>`;
}

const atom = (number: number) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Sahel Desk</title><entry><title>Raid ${number} &amp; after</title><link rel="alternate" href="https://desk.example/${number}"/><published>2024-03-12T10:00:00Z</published><author><name>A. Diallo</name></author><content type="html">${escaped(paragraphs(number))}</content></entry></feed>`;
const rdf = (number: number) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Sahel Desk</title></channel><item><title>Raid ${number} &amp; after</title><link>https://desk.example/${number}</link><dc:date>2024-03-12T10:00:00Z</dc:date><dc:creator>A. Diallo</dc:creator><description>${escaped(paragraphs(number))}</description></item></rdf:RDF>`;
const json = (number: number) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Sahel Desk',
    items: [
      {
        id: '1',
        url: `https://desk.example/${number}`,
        title: `Raid ${number} & after`,
        date_published: '2024-03-12T10:00:00Z',
        authors: [{ name: 'A. Diallo' }],
        content_html: paragraphs(number),
      },
    ],
  });

describe('a feed in a file', () => {
  const feeds = { RSS: rss([item(7)]), Atom: atom(7), RDF: rdf(7), JSON: json(7) };
  for (const [kind, text] of Object.entries(feeds)) {
    test(`of ${kind} gives its articles with what it says of them`, async () => {
      const items = await received(`feed-${kind}`, text);
      assert.equal(items.length, 1);
      const { article } = await reader.read(items[0]!);
      assert.match(article?.text ?? '', /^Gunmen killed 7 farmers/);
      assert.equal(article?.title, 'Raid 7 & after');
      assert.equal(article?.publishedAt, '2024-03-12T10:00:00Z');
      assert.equal(article?.publisher, 'The Sahel Desk');
      assert.equal(article?.url, 'https://desk.example/7');
      assert.deepEqual(article?.authors, ['A. Diallo']);
    });
  }

  test('of one sentence with markup is an article', async () => {
    const note = escaped('<p>Shells killed five people in Dabna on Friday, doctors said.</p>');
    const entry = `<entry><title>Five dead</title><content type="html">${note}</content></entry>`;
    const items = await received('flash.xml', `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`);
    const { article } = await reader.read(items[0]!);
    assert.equal(article?.text, 'Shells killed five people in Dabna on Friday, doctors said.');
  });

  test('of short notes and titles with markup gives their words', async () => {
    const note = 'Shells fell on Dabna &amp; Sel.';
    const items = await received(
      'short.xml',
      rss([`<item><title>&lt;b&gt;Two towns&lt;/b&gt; hit</title><description>${note}</description></item>`]),
    );
    const { article } = await reader.read(items[0]!);
    assert.equal(article?.text, 'Shells fell on Dabna & Sel.');
    assert.equal(article?.title, 'Two towns hit');
  });

  test('that is broken, or a page, is told of', async () => {
    assert.deepEqual(outline(await received('broken.xml', '<rss version="2.0"><channel>')), [
      'none | feed.damaged',
    ]);
    assert.deepEqual(outline(await received('other.xml', '<feed><x/></feed>')), ['none | feed.damaged']);
  });

  test('with entities that grow, or elements nested without end, ends at once', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`,
    ).join('');
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>${rss([]).slice(21).replace('</channel>', '<item><title>&e30;</title><description>x &e30;</description></item></channel>')}`;
    const file = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(['<item><description>a &x; b</description></item>']).slice(21)}`;
    const deep = rss([`<item>${'<a>'.repeat(200_000)}</item>`]);
    for (const [name, text] of Object.entries({ laughs, file, deep })) {
      const started = performance.now();
      const items = await received(`${name}.xml`, text);
      assert.ok(performance.now() - started < 5000, name);
      for (const each of items)
        assert.ok(textOf(each).length < 100_000 && !textOf(each).includes('root:'), name);
    }
  });

  test('that never ends gives its first entries', async () => {
    const endless = async function* () {
      yield rss([]).replace('</channel></rss>', '');
      for (let number = 1; ; number++) yield item(number);
    };
    const options = { standardInput: endless(), limits: { feed: 200_000 } };
    const items = await everything('-', options);
    assert.ok(items.length > 50);
    assert.equal(items.at(-1)?.diagnostics[0]?.code, 'feed.endless');
    assert.ok(items.slice(0, -1).every(({ content }) => content !== null));
  });
});

describe('a feed at an address', () => {
  const feedOf =
    (origin: () => string, more: () => string = () => ''): Answer =>
    (request, response) => {
      if (request.headers['if-none-match'] === '"f1"') response.writeHead(304).end();
      else {
        const items = ['/a', '/b.pdf', '/gone', '/private', 'http://10.0.0.1/x'].map((path, index) =>
          item(index + 1, path.startsWith('/') ? origin() + path : path),
        );
        page(rss(items, more()), { 'content-type': 'application/rss+xml', etag: '"f1"' })(request, response);
      }
    };
  const start = async (
    answers: { [path: string]: Answer } = {},
    more: (origin: string) => string = () => '',
  ) => {
    let origin = '';
    const server = await webServer({
      '/robots.txt': page('User-agent: *\nDisallow: /private', { 'content-type': 'text/plain' }),
      '/feed': feedOf(
        () => origin,
        () => more(origin),
      ),
      '/a': page(reportPage(101)),
      '/b.pdf': page(pdfOf([reportText(102).split('\n')]), { 'content-type': 'application/pdf' }),
      '/private': page(reportPage(104)),
      ...answers,
    });
    origin = server.origin;
    const memory = new Map<string, Validators>();
    const fetcher = new PoliteFetcher({ delay: 0, backOff: 1, trusted: new Set([server.host]), memory });
    return { ...server, fetcher, memory };
  };

  test('gives the pages of its entries, and what it has itself of those that cannot be had', async () => {
    const { origin, fetcher } = await start();
    const items = await everything(`${origin}/feed`, { fetcher });
    const read = await Promise.all(items.map((each) => reader.read(each)));
    assert.deepEqual(
      read.map(({ article }) => /killed (\d+)/.exec(article?.text ?? '')?.[1]),
      ['101', '102', '3', '4', '5'],
    );
    assert.deepEqual(
      read.map(({ diagnostics }) => diagnostics.map(({ code }) => code)),
      [[], [], ['feed.entry-only'], ['feed.entry-only'], ['feed.entry-only']],
    );
    assert.match(read[3]!.diagnostics[0]!.message, /robots\.txt/);
    assert.match(read[4]!.diagnostics[0]!.message, /not in the open Internet/);
    assert.equal(read[0]?.article?.title, 'Farmers killed near Tarwa, 101', 'the page knows its own title');
    assert.equal(
      read[0]?.article?.publishedAt,
      '2024-03-12T10:00:00Z',
      'and the feed the day that it does not state',
    );
    assert.ok(read.slice(0, 2).every(({ article }) => article?.collectedAt?.startsWith('20')));
  });

  test('is not read again while it has not changed, nor are pages that are there', async () => {
    const { origin, fetcher, asked } = await start();
    const known = new Set([`${origin}/a`]);
    const options = { fetcher, isKnown: (url: string) => known.has(url) };
    assert.equal((await everything(`${origin}/feed`, options)).length, 4);
    assert.equal(asked('/a'), 0);
    assert.deepEqual(outline(await everything(`${origin}/feed`, options)), ['none | fetch.not-modified']);
  });

  test('is read again where the run before was stopped', async () => {
    const { origin, fetcher, memory } = await start();
    for await (const _ of (await import('../../../src/ingest/receive/receive.ts')).receive(`${origin}/feed`, {
      fetcher,
    }))
      break;
    assert.equal(memory.size, 0);
  });

  test('of many pages is followed, but not round in a circle, nor further than to what is known', async () => {
    const next = (path: string) => (origin: string) => `<atom:link rel="next" href="${origin}${path}"/>`;
    const round = await start({}, next('/feed'));
    assert.equal((await everything(`${round.origin}/feed`, { fetcher: round.fetcher })).length, 5);
    assert.equal(round.asked('/feed'), 1);

    let pages = 0;
    const endless: Answer = (request, response) => {
      pages++;
      const link = `<atom:link rel="next" href="http://${request.headers.host}/more${pages}"/>`;
      page(rss([item(pages, 'http://10.0.0.1/x')], link), { 'content-type': 'text/xml' })(request, response);
    };
    const more = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`/more${index}`, endless]));
    const long = await start({ '/first': endless, ...more });
    const items = await everything(`${long.origin}/first`, { fetcher: long.fetcher });
    assert.equal(pages, 20);
    assert.equal(items.at(-1)?.diagnostics[0]?.code, 'feed.endless');
    assert.equal(items.length, 21);
    pages = 0;
    await everything(`${long.origin}/first`, { fetcher: long.fetcher, isKnown: () => true });
    assert.equal(pages, 1);
  });

  test('that sends without end is read to its limit', async () => {
    const endless: Answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.write(rss([]).replace('</channel></rss>', ''));
      const send = () => {
        while (!response.destroyed && response.write(item(1, 'http://10.0.0.1/x').repeat(50)));
      };
      response.on('drain', send);
      send();
    };
    const { origin, fetcher } = await start({ '/endless': endless });
    const limits = { document: 2_000_000, feed: 1_000_000, feedEntries: 100 };
    const items = await everything(`${origin}/endless`, { fetcher, limits });
    assert.equal(items.length, 101);
    assert.equal(items.at(-1)?.diagnostics[0]?.code, 'feed.endless');
  });
});

test('a single page is received with its address and the time', async () => {
  const server = await webServer({ '/page': page(reportPage(5)) });
  const fetcher = new PoliteFetcher({ delay: 0, trusted: new Set([server.host]) });
  const before = new Date().toISOString();
  const [only] = await everything(`${server.origin}/page`, { fetcher });
  const { article } = await reader.read(only!);
  assert.equal(article?.url, `${server.origin}/page`);
  assert.ok((article?.collectedAt ?? '') >= before);
  assert.equal(article?.publishedAt, null);
  assert.deepEqual(outline(await everything('http://127.0.0.1:1/x', { fetcher })), [
    'none | fetch.private-address',
  ]);
});
