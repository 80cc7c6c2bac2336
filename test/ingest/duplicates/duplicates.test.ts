import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { keptText } from '../../../src/document/kept-text.ts';
import { canonicalAddress } from '../../../src/ingest/duplicates/canonical-address.ts';
import { DuplicateFinder } from '../../../src/ingest/duplicates/duplicate-finder.ts';
import { knowledge, readText } from '../knowledge.ts';

const { tracking } = knowledge;
const canonical = (address: string) => canonicalAddress(address, tracking);
const sentences = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, n) => `Village ${from + n} was shelled at dawn and ${from + n} people fled.`,
  ).join(' ');
const article = (text: string, url: string | null = null, publisher: string | null = null) =>
  readText(text, { url, publisher }).article;

describe('the address of a page', () => {
  test('is one in all the forms in which it is passed on', () => {
    const one = 'https://news.example/raid?id=7&page=2';
    for (const form of [
      'http://news.example/raid?id=7&page=2',
      'https://WWW.News.Example:443/raid/?page=2&id=7#comments',
      'https://news.example/raid?utm_source=x&id=7&UTM_Medium=y&page=2&fbclid=z',
      ' https://news.example./raid?id=7&page=2&at_custom1=a ',
    ]) {
      assert.equal(canonical(form), one, form);
    }
  });

  test('keeps what tells pages apart', () => {
    const pages = ['/raid', '/Raid', '/raid?id=7', '/raid?id=8', '/', '/raid/7'];
    assert.equal(new Set(pages.map((path) => canonical(`https://news.example${path}`))).size, pages.length);
    assert.notEqual(canonical('https://news.example/'), canonical('https://news.example:8080/'));
    for (const none of ['', 'news.example', 'mailto:a@news.example', 'javascript:x'])
      assert.equal(canonical(none), null);
  });

  test('does not change when it is put so twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonical(url);
        assert.equal(canonical(once!), once);
      }),
    );
  });
});

describe('duplicates', () => {
  test('of one text are told whatever the case, marks and debris', () => {
    const finder = new DuplicateFinder(tracking);
    assert.equal(finder.note('a', article(sentences(1, 20))), null);
    const again = article(`${sentences(1, 20).toUpperCase().replaceAll('.', ' —')}\n\nRead more: Other news`);
    assert.deepEqual(finder.note('b', again), { kind: 'text', name: 'a' });
  });

  test('by another publisher are copies, and not lost', () => {
    const finder = new DuplicateFinder(tracking);
    finder.note('a', article(sentences(1, 20), 'https://one.example/1', 'One'));
    assert.deepEqual(finder.note('b', article(sentences(1, 20), 'https://two.example/1', 'Two')), {
      kind: 'near',
      name: 'a',
    });
    assert.deepEqual(
      finder.note('c', article(sentences(1, 20), 'https://two.example/1?utm_source=x', 'Two')),
      { kind: 'text', name: 'b' },
    );
  });

  test('of one address with another text are versions, and not lost', () => {
    const finder = new DuplicateFinder(tracking);
    finder.note('first', article(sentences(1, 20), 'https://one.example/live'));
    const later = article(sentences(1, 20).replace('1 people', '9 people'), 'http://www.one.example/live/');
    assert.deepEqual(finder.note('later', later), { kind: 'address', name: 'first' });
  });

  test('that are nearly the same are marked, others are not', () => {
    const finder = new DuplicateFinder(tracking);
    finder.note('a', article(sentences(1, 40)));
    assert.deepEqual(finder.note('b', article(`${sentences(1, 38)} ${sentences(900, 2)}`)), {
      kind: 'near',
      name: 'a',
    });
    assert.equal(finder.note('c', article(sentences(500, 40))), null);
  });

  test('of ten thousand reports are found within seconds', () => {
    const finder = new DuplicateFinder(tracking);
    const started = performance.now();
    for (let number = 0; number < 10_000; number++) {
      const text = `Report ${number} from ${number * 7}: ${number * 13} rockets hit district ${number * 31} after ${number * 3} warnings.`;
      assert.equal(finder.note(`${number}`, { ...article('x'), text }), null);
    }
    assert.ok(performance.now() - started < 20_000);
  });
});

test('the kept text is the text without its debris', () => {
  const { article: read } = readText(`Read more: Other news\n\n${sentences(1, 3)}\n\n© 2024 The Daily`);
  assert.equal(keptText(read).trim(), sentences(1, 3));
  assert.equal(keptText({ text: 'abc', removed: [] }), 'abc');
});
