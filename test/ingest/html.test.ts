import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ingest, readHtml } from './knowledge.ts';
import { removedWords } from './marked-page.ts';

const paragraphs = [
  'At least 12 people were killed on Monday when shells hit a market in El Obeid, the governor of North Kordofan said.',
  'The army blamed the Rapid Support Forces, which denied it.',
  'Doctors said that 30 wounded people had been brought to the city’s only open hospital.',
];
const story = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const textOf = async (html: string) => (await readHtml(html, { name: 'page.html' })).article.text;

describe('the text of a page', () => {
  test('is its paragraphs, parted by blank lines', async () => {
    assert.equal(await textOf(page(`<article>${story}</article>`)), paragraphs.join('\n\n'));
  });

  test('leaves out menus, asides, forms, comments and what is named as debris', async () => {
    const around = [
      '<nav><a href="/">Home</a> <a href="/world">World</a></nav>',
      '<div class="cookie-banner"><p>We use cookies to make this site work as well as it can for you.</p></div>',
      '<aside><p>The Harbor Times has reported from the region for forty years and more.</p></aside>',
      '<form><p>Sign up for the newsletter that ten thousand people read each day.</p></form>',
      '<div id="comments"><p>I read this and thought that nobody would ever believe such a thing.</p></div>',
      '<div class="relatedPosts"><p>Read how the war in Darfur began, and who fights in it today.</p></div>',
      '<p style="display: none">This text is hidden from all readers of the page, and so from us.</p>',
      '<footer><p>The Harbor Times is a member of the press council of the country.</p></footer>',
    ];
    assert.equal(
      await textOf(page(`<article>${story}</article>${around.join('')}`)),
      paragraphs.join('\n\n'),
    );
  });

  test('keeps subheadings, quotes, lists and tables', async () => {
    const body = `<article><h1>Shells hit market</h1>${story}<h2>The dead</h2><ul><li>Two children</li><li>A nurse</li></ul>
      <blockquote>"We buried them at night."</blockquote>
      <table><tr><th>Town</th><th>Killed</th></tr><tr><td>El Obeid</td><td>12</td></tr></table></article>`;
    assert.equal(
      await textOf(page(body)),
      `${paragraphs.join('\n\n')}\n\nThe dead\n\nTwo children\n\nA nurse\n\n"We buried them at night."\n\nTown\tKilled\n\nEl Obeid\t12`,
    );
  });

  test('holds a standfirst before the body and paragraphs beside it', async () => {
    const body = `<main><article><header><h1>Shells hit market</h1><p>The attack is the third on the city in a week, and the deadliest.</p></header>
      <div class="article-body">${story}</div></article></main>`;
    assert.ok((await textOf(page(body))).startsWith('The attack is the third on the city'));
  });

  test('is found in pages laid out by tables, by line breaks alone, or within a form', async () => {
    const breaks = paragraphs.join('<br><br>');
    const expected = paragraphs.join('\n\n');
    assert.equal(
      await textOf(page(`<table><tr><td><a href="/">Home</a></td><td>${breaks}</td></tr></table>`)),
      expected,
    );
    assert.equal(await textOf(page(`<form id="aspnetForm"><div>${story}</div></form>`)), expected);
  });

  test('keeps the short sentences beside one long paragraph', async () => {
    const body = `<div><nav><a href="/">Home</a></nav><div><p>${paragraphs[0]}</p><p>Nobody was held.</p></div></div>`;
    assert.equal(await textOf(page(body)), `${paragraphs[0]}\n\nNobody was held.`);
  });

  test('holds a paragraph once, though the page holds it for wide and for narrow windows', async () => {
    const body = `<article><div class="wide">${story}</div><div class="narrow">${story}</div></article>`;
    assert.equal(await textOf(page(body)), paragraphs.join('\n\n'));
  });

  test('keeps a paragraph whose links are long', async () => {
    const linked = `<p>${paragraphs[0]} <a href="/x">${paragraphs[1]} ${paragraphs[2]} ${paragraphs[1]}</a></p>`;
    assert.ok(
      (await textOf(page(`<article>${linked}${story}</article>`))).includes(
        `${paragraphs[0]} ${paragraphs[1]}`,
      ),
    );
  });

  test('leaves out lists of teasers', async () => {
    const teaser = (place: string) =>
      `<div class="card"><h3><a href="/${place}">Fighting goes on in ${place}</a></h3><p>Both sides said that they held the centre of ${place}.</p></div>`;
    const teasers = ['Nyala', 'Kutum', 'Zalingei', 'Babanusa'].map(teaser).join('');
    assert.equal(
      await textOf(page(`<div><div>${story}</div><h2>Elsewhere</h2>${teasers}</div>`)),
      paragraphs.join('\n\n'),
    );
  });

  test('lists the debris that extraction kept', async () => {
    const body = `<article>${story}<p>Read more: Who are the Rapid Support Forces?</p><p>Photo: Omar Saleh/AFP</p></article>`;
    const { article } = await readHtml(page(body));
    assert.deepEqual(removedWords(article), [
      'Read more: Who are the Rapid Support Forces?',
      'Photo: Omar Saleh/AFP',
    ]);
  });

  test('has its character references decoded, and white space folded', async () => {
    const body = `<article><p>The &ldquo;Joint  Forces&rdquo; &amp; allies\n held El&nbsp;Fasher &#8212; for now, they said on Monday, and would go on to hold it.</p></article>`;
    assert.equal(
      await textOf(page(body)),
      'The “Joint Forces” & allies held El Fasher — for now, they said on Monday, and would go on to hold it.',
    );
  });

  test('comes from JSON-LD where the page itself shows none', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: paragraphs.join('\n') });
    const html = page('<div id="app"></div>', `<script type="application/ld+json">${data}</script>`);
    assert.equal(await textOf(html), paragraphs.join('\n'));
  });
});

describe('unclosed and misnested elements', () => {
  test('end where the standard ends them', async () => {
    const html = `<body><article><p>${paragraphs[0]}<p>${paragraphs[1]}<ul><li>${paragraphs[2]}<li>It was the third attack.</ul></article>`;
    assert.equal(await textOf(html), `${paragraphs.join('\n\n')}\n\nIt was the third attack.`);
  });

  test('do not join what follows', async () => {
    const html = `<article><p><b><i>${paragraphs[0]}</b></i></p></div></span><p>${paragraphs[1]}</p></article>`;
    assert.equal(await textOf(html), `${paragraphs[0]}\n\n${paragraphs[1]}`);
  });
});

test('the encoding that a page declares is used', async () => {
  const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  const body = 'Le président du Sénégal a déclaré mardi à Saint-Louis que l’armée avait été attaquée'.replace(
    '’',
    "'",
  );
  const html = `<html><head><meta charset="iso-8859-1"></head><body><article><p>${body}, et que trois soldats étaient morts.</p></article>`;
  const { article, diagnostics } = await readHtml(latin(html));
  assert.ok(article.text.startsWith(body));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['language.not-english'],
  );
});

describe('text and HTML are told apart', () => {
  test('a page is read as a page', async () => {
    assert.equal((await ingest(page(`<article>${story}</article>`))).article.text, paragraphs.join('\n\n'));
  });
  test('a part of a page too, where the file says so', async () => {
    assert.equal(
      (await ingest(`<div>${story}</div>`, { name: 'part.html' })).article.text,
      paragraphs.join('\n\n'),
    );
  });
  test('a text that speaks of tags is a text', async () => {
    const text =
      'The <b> tag and the <p> tag are old.\nThey were used on Monday by all who wrote pages, he said.';
    assert.equal((await ingest(text, { name: 'a.txt' })).article.text, text);
  });
});
