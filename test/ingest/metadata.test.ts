import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtml } from './knowledge.ts';

const story = `<p>At least 12 people were killed on Monday when shells hit a market in El Obeid, the governor said.</p>
  <p>The army blamed the Rapid Support Forces, which denied it in a statement on Tuesday.</p>`;
const read = (head: string, body = `<article>${story}</article>`) =>
  readHtml(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
    name: 'page.html',
  });
const linkedData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('JSON-LD', () => {
  const article = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'The Harbor Times' },
      {
        '@type': ['NewsArticle', 'AnalysisNewsArticle'],
        headline: 'Shells hit market in El Obeid',
        author: [{ '@type': 'Person', name: 'Amina Yusuf' }, { '@id': '#jean' }],
        publisher: { '@type': 'Organization', name: 'The Harbor Times' },
        datePublished: '2024-09-02T14:05:00+03:00',
        dateModified: '2024-09-05T10:00:00+03:00',
      },
      { '@id': '#jean', '@type': 'Person', name: 'Jean Petit' },
    ],
  };

  test('tells title, writers, publisher, date and kind', async () => {
    const { article: found, byline } = await read(linkedData(article));
    assert.equal(found.title, 'Shells hit market in El Obeid');
    assert.equal(byline, 'Amina Yusuf, Jean Petit');
    assert.equal(found.publisher, 'The Harbor Times');
    assert.equal(found.publishedAt, '2024-09-02T14:05:00+03:00');
    assert.equal(found.genre, 'analysis');
  });

  test('that is broken is passed over', async () => {
    const { article: found } = await read(
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>Shells hit market</title>',
    );
    assert.equal(found.title, 'Shells hit market');
  });
});

describe('meta elements', () => {
  test('of Open Graph tell title, site, address, date and section', async () => {
    const { article } = await read(`<title>Shells hit market | Dabanga</title>
      <meta property="og:title" content="Shells hit market | Dabanga"><meta property="og:site_name" content="Dabanga">
      <meta property="og:url" content="https://www.dabangasudan.org/a/1"><meta property="article:published_time" content="2024-09-02">
      <meta property="article:section" content="Opinion"><meta name="author" content="By Amina Yusuf">`);
    assert.equal(article.title, 'Shells hit market');
    assert.equal(article.publisher, 'Radio Dabanga');
    assert.equal(article.url, 'https://www.dabangasudan.org/a/1');
    assert.equal(article.publishedAt, '2024-09-02');
    assert.equal(article.genre, 'opinion');
  });

  test('a canonical link goes before them', async () => {
    const { article } = await read(
      '<link rel="canonical" href="https://example.org/b"><meta property="og:url" content="https://example.org/c">',
    );
    assert.equal(article.url, 'https://example.org/b');
  });

  test('writers are not addresses or handles', async () => {
    const { byline } = await read(
      '<meta name="author" content="https://example.org/staff"><meta name="twitter:creator" content="@amina">',
    );
    assert.equal(byline, null);
  });
});

describe('the page itself', () => {
  test('tells the date by a time element', async () => {
    const { article } = await read(
      '',
      `<article><time datetime="2024-09-02T08:00:00Z">Monday</time>${story}</article>`,
    );
    assert.equal(article.publishedAt, '2024-09-02T08:00:00Z');
  });

  test('tells the date by a part that is named for it', async () => {
    const { article } = await read(
      '',
      `<article><span class="entry-date">2 September 2024</span>${story}</article>`,
    );
    assert.equal(article.publishedAt, '2024-09-02');
  });

  test('names its title in its first heading, the window title says more', async () => {
    const { article } = await read(
      '<title>Shells hit market in El Obeid | News | The Harbor</title>',
      `<h1>Shells hit market in El Obeid</h1><article>${story}</article>`,
    );
    assert.equal(article.title, 'Shells hit market in El Obeid');
  });

  test('names its title in a second heading where it has no first, and its day in the line below', async () => {
    const { article } = await read(
      '<title>Shells hit market in El Obeid - Harbor Times</title>',
      `<article><h2>Shells hit market in El Obeid</h2><p>Posted on 02.09.2024 by admin</p>${story}<p>Last updated: 11 November 2025</p></article>`,
    );
    assert.equal(article.title, 'Shells hit market in El Obeid');
    assert.equal(article.publishedAt, '2024-09-02');
    const debris = article.removed.map(({ span }) => article.text.slice(span.start, span.end));
    assert.deepEqual(debris, ['Posted on 02.09.2024 by admin', 'Last updated: 11 November 2025']);
  });

  test('leaves the publisher out of a heading that names it', async () => {
    const heading = 'Shells hit market in El Obeid - The Harbor';
    const { article } = await read(
      `<title>${heading}</title><meta property="og:site_name" content="The Harbor">`,
      `<article><h1>${heading}</h1>${story}</article>`,
    );
    assert.equal(article.title, 'Shells hit market in El Obeid');
  });

  test('what the caller knows goes before all of it', async () => {
    const html = `<html><head><title>Shells hit market</title></head><body><article>${story}</article></body></html>`;
    const { article } = await readHtml(html, {
      title: 'Told',
      date: '2024-01-01',
      url: 'https://apnews.com/x',
    });
    assert.deepEqual(
      [article.title, article.publishedAt, article.publisher],
      ['Told', '2024-01-01', 'Associated Press'],
    );
  });
});

describe('where the page states no day of its own', () => {
  test('that of the page as a whole is taken, and its writers', async () => {
    const page = {
      '@type': 'WebPage',
      datePublished: '2024-09-02',
      author: { name: 'Amina Yusuf' },
      name: 'x',
    };
    const { article } = await read(linkedData({ '@graph': [{ '@type': 'WebSite', name: 'y' }, page] }));
    assert.equal(article.publishedAt, '2024-09-02');
    assert.deepEqual(article.authors, ['Amina Yusuf']);
    assert.notEqual(article.title, 'x');
  });

  test('the one that its address names is taken last of all', async () => {
    const at = (path: string) => `<link rel="canonical" href="https://paper.example${path}">`;
    for (const [path, day] of [
      ['/2024/09/02/raid', '2024-09-02'],
      ['/news/2024-9-2-raid', '2024-09-02'],
      ['/2024/13/02/raid', null],
      ['/2024/09/raid', null],
      ['/id/20240902', null],
    ] as const) {
      assert.equal((await read(at(path))).article.publishedAt, day, path);
    }
    const stated = '<meta property="article:published_time" content="2024-09-01">';
    assert.equal((await read(at('/2024/09/02/raid') + stated)).article.publishedAt, '2024-09-01');
  });
});

test('addresses and handles are no names of writers', async () => {
  const author = [{ name: 'https://social.example/amina' }, { name: '@amina' }, { name: 'Amina Yusuf' }];
  const { article } = await read(linkedData({ '@type': 'NewsArticle', headline: 'x', author }));
  assert.deepEqual(article.authors, ['Amina Yusuf']);
});

test('the front page of a site is the address of no article that was fetched from elsewhere on it', async () => {
  const html = `<!doctype html><html><head><link rel="canonical" href="https://paper.example/"></head><body><article>${story}</article></body></html>`;
  const from = { otherwise: { url: 'https://paper.example/2024/raid' } };
  assert.equal((await readHtml(html, from)).article.url, 'https://paper.example/2024/raid');
  assert.equal((await readHtml(html)).article.url, 'https://paper.example/');
});
