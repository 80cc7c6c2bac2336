import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LARGEST_INPUT } from '../../src/ingest/decode.ts';
import { ingest, readHtml, readText } from './knowledge.ts';

const sentence = 'Gunmen killed four people in the village on Sunday evening, police said.';
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

/** Reads an input named `bad.txt`, and gives the codes and first message of its diagnostics. */
async function problemsOf(input: Uint8Array | string, name = 'bad.txt') {
  const { article, diagnostics } = await ingest(input, { name });
  return {
    codes: diagnostics.map(({ code }) => code),
    message: diagnostics[0]?.message ?? '',
    text: article.text,
  };
}

describe('an empty file', () => {
  for (const input of ['', ' \n\t\r\n ', '\uFEFF']) {
    test(JSON.stringify(input), async () => {
      const { codes, message } = await problemsOf(input);
      assert.deepEqual(codes, ['input.empty']);
      assert.match(message, /^bad\.txt, line 1: /);
    });
  }
  test('as a page', async () => {
    assert.equal((await readHtml('', { name: 'bad.html' })).diagnostics[0]?.code, 'input.empty');
  });
});

describe('a binary file', () => {
  const files: { readonly [name: string]: Uint8Array } = {
    PDF: bytes('%PDF-1.7\n1 0 obj\n'),
    ZIP: bytes('PK', [3, 4, 20, 0]),
    PNG: bytes([0x89], 'PNG\r\n'),
    'control codes': bytes(`${sentence} `.repeat(3), [1, 2, 3, 4, 5, 6, 7, 8]),
    'random bytes': Uint8Array.from({ length: 5000 }, (_, index) => 128 + ((index * 197) % 128)),
  };
  for (const [name, input] of Object.entries(files)) {
    test(name, async () => {
      const { codes, message, text } = await problemsOf(input);
      assert.deepEqual(codes, ['input.binary']);
      assert.match(message, /^bad\.txt, byte \d+: /);
      assert.equal(text, '');
    });
  }
});

describe('bytes that are not UTF-8', () => {
  test('are named by their first place, and the rest is read', async () => {
    const { codes, message, text } = await problemsOf(
      bytes('Clashes in N', [0xe9], 'ma. ', sentence, [0xff]),
    );
    assert.deepEqual(codes, ['input.invalid-utf8']);
    assert.match(message, /^bad\.txt, byte 12: 2 /);
    assert.equal(text, `Clashes in N\uFFFDma. ${sentence}\uFFFD`);
  });

  test('are told from a replacement character that the text spells', async () => {
    const { message } = await problemsOf(bytes(`\uFFFD é ${sentence}`, [0xc3], ' x'));
    assert.match(message, new RegExp(`byte ${bytes(`\uFFFD é ${sentence}`).length}:`));
    assert.deepEqual((await problemsOf(`\uFFFD ${sentence}`)).codes, []);
  });

  test('are no matter in UTF-16 with a byte order mark', async () => {
    const little = Uint8Array.from([
      0xff,
      0xfe,
      ...[...sentence].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    assert.deepEqual(await problemsOf(little), { codes: [], message: '', text: sentence });
  });
});

test('a few bad bytes make no short text binary', async () => {
  assert.deepEqual((await problemsOf(bytes('Kutum ', [0xff, 0xfe], ' fell'))).codes, ['input.invalid-utf8']);
  assert.deepEqual((await problemsOf(bytes('Kutum', [0], 'fell', [0]))).codes, ['input.nul']);
});

test('NUL characters are named by line and column, and replaced', async () => {
  const { codes, message, text } = await problemsOf(`${sentence}\nab\0c ${sentence}`);
  assert.deepEqual(codes, ['input.nul']);
  assert.match(message, /^bad\.txt, line 2, column 3: /);
  assert.equal(text, `${sentence}\nab\uFFFDc ${sentence}`);
});

describe('50 MB on one line', () => {
  test('is refused at once, as bytes or as text', async () => {
    const huge = new Uint8Array(50_000_000).fill(0x61);
    const { codes, message, text } = await problemsOf(huge);
    assert.deepEqual(codes, ['input.too-large']);
    assert.match(message, new RegExp(`^bad\\.txt, byte ${LARGEST_INPUT}: `));
    assert.equal(text, '');
    assert.deepEqual((await problemsOf('a'.repeat(50_000_000))).codes, ['input.too-large']);
  });

  test('as much as is read, is read within seconds', () => {
    const started = performance.now();
    const text = `${sentence} `.repeat(LARGEST_INPUT / 75).slice(0, LARGEST_INPUT);
    assert.equal(readText(text).article.text.length, text.length);
    assert.ok(performance.now() - started < 20_000);
  });
});

describe('100,000 nested elements', () => {
  for (const element of ['div', 'b', 'span', 'table', 'article', 'ul']) {
    test(element, async () => {
      const html = `<html><body>\n${`<${element}>`.repeat(100_000)}<p>${sentence}</p><p>${sentence} It was late.</p>`;
      const { codes, message, text } = await problemsOf(html, 'bad.html');
      assert.deepEqual(codes, ['input.too-deep']);
      assert.match(message, /^bad\.html, line 2, column \d+: /);
      assert.equal(text, `${sentence}\n\n${sentence} It was late.`);
    });
  }
});

describe('a page without an article', () => {
  const pages: { readonly [name: string]: string } = {
    'a menu':
      '<html><body><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></body></html>',
    'a script':
      '<!doctype html><html><body><script>render("all of the page, which is long enough")</script></body></html>',
    'a list of links': `<html><body>${'<p><a href="/x">Gunmen killed four people in the village on Sunday</a></p>'.repeat(20)}</body></html>`,
  };
  for (const [name, html] of Object.entries(pages)) {
    test(name, async () => {
      const { codes, message, text } = await problemsOf(html, 'bad.html');
      assert.deepEqual(codes, ['input.no-article']);
      assert.match(message, /^bad\.html, line 1: /);
      assert.equal(text, '');
    });
  }
});

/** Inputs of a given size that have undone other readers of text and HTML. */
const hostile: { readonly [name: string]: (size: number) => string } = {
  'open tags': (size) => `<html><body>${'<div>'.repeat(size)}`,
  'open inline tags with text': (size) => `<html><body>${'<i>word '.repeat(size)}`,
  'end tags': (size) => `<html><body>${'<i>'.repeat(150)}<div>${'</b></i></div>'.repeat(size)}`,
  'angle brackets': (size) => `<html><body>${'<'.repeat(size * 5)}`,
  'tags cut off': (size) => `<html><body>${'<a '.repeat(size)}`,
  'attributes without end': (size) => `<html><body><div ${'a="'.repeat(size)}`,
  'space in a tag': (size) => `<html><body><a${' '.repeat(size * 10)}<`,
  'comments without end': (size) => `<html><body>${'<!--'.repeat(size)}`,
  'scripts without end': (size) => `<html><body>${'<script>'.repeat(size)}`,
  siblings: (size) => `<html><body>${'<p>word</p>'.repeat(size)}`,
  headings: (size) => `<html><body><p>${sentence}</p>${'<h2>Word</h2>'.repeat(size)}`,
  'list of links': (size) =>
    `<html><body><p>${sentence}</p>${'<li><a href=x>One two three four</a></li>'.repeat(size)}`,
  cells: (size) => `<html><body><table><tr>${'<td></td>'.repeat(size)}<td>x</td></tr></table>`,
  'class names': (size) => `<html><body><div class="${'share '.repeat(size)}"><p>${sentence}</p>`,
  'space in a title': (size) => `<html><head><title>abcdefghij${' '.repeat(size * 5)}x</title></head>`,
  'space in JSON-LD': (size) =>
    `<html><head><script type="application/ld+json">{${' '.repeat(size * 5)}x</script>`,
  'nested JSON-LD': (size) => `<html><head><script type="application/ld+json">${'['.repeat(size)}</script>`,
  'line breaks': (size) => `<html><body><p>${'<br>'.repeat(size)}word`,
  'empty lines': (size) => `${'\n'.repeat(size * 10)}x`,
  'one line of brackets': (size) => '(photo '.repeat(size),
  'one line of code': (size) => 'document.x("a"); '.repeat(size),
  'one line of dots': (size) => '1.'.repeat(size * 5),
  'headings of lists': (size) => 'Related stories\n'.repeat(size),
  'menu lines': (size) => 'Home\nNews\n'.repeat(size),
  'short lines': (size) => 'By\n'.repeat(size),
};

const SIZE = 10_000;
/** Four times the size may take this many times as long: well above linear, well below quadratic (16). */
const GROWTH = 9;

describe('time grows with size, no faster', () => {
  const spent = async (input: string) => {
    const before = process.cpuUsage();
    await ingest(input, { name: input.startsWith('<') ? 'bad.html' : 'bad.txt' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (const [name, make] of Object.entries(hostile)) {
    test(name, async () => {
      const small = Math.max(10, await spent(make(SIZE)));
      const large = Math.min(await spent(make(4 * SIZE)), await spent(make(4 * SIZE)));
      assert.ok(large < GROWTH * small, `${small} ms for ${SIZE}, ${large} ms for ${4 * SIZE}`);
    });
  }
});
