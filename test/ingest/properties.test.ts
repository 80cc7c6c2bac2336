import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Article } from '../../src/schema/article.ts';
import { ingest, readHtml, readText } from './knowledge.ts';

const line = fc.constantFrom(
  'Gunmen killed four people in the village on Sunday evening, police said.',
  'Related stories',
  'Read more: Who are they?',
  'Home',
  'By Amina Yusuf',
  'Sept 1, 2024',
  'Share',
  '112',
  '© 2024 The Harbor',
  'var x = document.getElementById("a");',
  'He left. window.dataLayer.push({"a": 1}); })();',
  '(AP Photo/X) (Reporting by Y) text 😀 (photo',
  '',
  '\t ',
  '\r\n',
  '\0',
  'KABUL, Sept 1 (AP) —',
);
const texts = fc.oneof(
  fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const tag = fc.constantFrom(
  'div',
  'p',
  'a href="x"',
  'b',
  'article class="article-body"',
  'div class="share"',
  'table',
  'tr',
  'td',
  'li',
  'script',
  'style',
  'h2',
  'br',
  'form',
  'svg',
  'title',
  'nav',
  'template',
  'select',
  'p hidden',
);
const markup = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name.split(' ')[0]}>`),
  tag.map((name) => `<${name}/>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '"',
    '&amp;',
    '&#x110000;',
    '&bogus',
    '<a b="',
    '<?xml',
    '</',
    '<1>',
    '\0',
  ),
  line,
);
const pages = fc.array(markup, { maxLength: 60 }).map((parts) => parts.join(''));

/** What holds of every article: it fits the schema, and what was removed lies in the text, in order, without overlap. */
function holds(article: unknown) {
  const { text, removed } = Article.parse(article);
  let end = 0;
  for (const { span, reason } of removed) {
    assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, JSON.stringify(removed));
    assert.notEqual(reason, '');
    assert.notEqual(text.slice(span.start, span.end).trim(), '');
    end = span.end;
  }
}

describe('whatever the input', () => {
  test('a text gives an article', () => {
    fc.assert(
      fc.property(texts, (text) => holds(readText(text).article)),
      { numRuns: 500 },
    );
  });

  test('a page gives an article', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (html) => holds((await readHtml(html)).article)),
      { numRuns: 500 },
    );
  });

  test('bytes give an article', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      pages.map((html) => new TextEncoder().encode(html)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => holds((await ingest(input)).article)),
      { numRuns: 500 },
    );
  });

  test('a text is read the same when read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = readText(text).article;
        assert.deepEqual(readText(once.text).article, once);
      }),
    );
  });
});
