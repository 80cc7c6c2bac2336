import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { ClaimFilter } from '../../src/schema/claim-filter.ts';
import type { Record } from '../../src/schema/record.ts';
import { Merging } from '../../src/store/merging/decide.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';
import { townMerger } from './town-merger.ts';

const page = { limit: 50 };
const attacks = [
  "'; drop table claims; --",
  "' or '1'='1",
  "x') or true --",
  '"; select pg_sleep(10); --',
  '$1',
  '\\',
  "E'\\''",
  '{}',
  '{"a","b"}',
  "{'}",
  '\0',
  '\uD800',
  'ASSAULT\0',
  '%',
  '(((((',
  "'''''",
  ':* & | ! <->',
  'a'.repeat(500),
];
const words = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
);

/** Lists by every filter that takes words, each set to the same. */
async function listByAll(store: OpenStore, text: string): Promise<number> {
  const several = [
    'kind',
    'type',
    'mode',
    'status',
    'review',
    'outcome',
    'source',
    'publisher',
    'country',
    'actor',
    'language',
  ];
  const single = ['text', 'article', 'incident', 'polarity'];
  const filters = [
    ...several.map((name) => ({ [name]: [text] })),
    ...single.map((name) => ({ [name]: text })),
  ];
  let found = 0;
  for (const filter of filters as object[]) {
    found += (await store.claims.list(filter, page)).items.length;
    found += (await store.incidents.list(filter, page)).items.length;
    found += (await store.articles.list(filter, page)).items.length;
  }
  found += (await store.changes.list({ subject: text, who: text }, page)).items.length;
  return found;
}

onEachDatabase('hostile input', (database) => {
  it('in a filter is words and never SQL', async (context) => {
    const store = await database.open(context);
    for (const seed of [1, 2, 3]) await saveRecord(store, madeRecord(seed));
    await new Merging(store.database, townMerger).mergeOutdated();
    const before = (await store.claims.list({}, page)).items.length;
    const unknown = (await store.claims.list({ polarity: 'denied' }, page)).items.length;
    assert.equal(unknown, 0);
    for (const attack of attacks) await listByAll(store, attack);
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        assert.ok((await listByAll(store, text)) >= 0);
      }),
      { numRuns: 15 },
    );
    assert.equal((await store.claims.list({}, page)).items.length, before);
    for (const attack of attacks.slice(0, 5))
      assert.deepEqual((await store.claims.list({ source: [attack] }, page)).items, []);
  });

  it('in a cursor is refused', async (context) => {
    const store = await database.open(context);
    const cursors = [
      '',
      'x',
      '....',
      Buffer.from("2024-01-01.1' or true").toString('base64url'),
      Buffer.from('2024-99-99.1').toString('base64url'),
    ];
    for (const cursor of cursors) {
      await assert.rejects(store.claims.list({}, { ...page, cursor }), { code: 'store.bad-cursor' });
      await assert.rejects(store.articles.list({}, { ...page, cursor }), { code: 'store.bad-cursor' });
      await assert.rejects(store.changes.list({}, { ...page, cursor }), { code: 'store.bad-cursor' });
    }
  });

  it('in a day is refused by the schema that requests are read with', () => {
    for (const from of ['0000-01-01', '2024-02-31', "2024-01-01' or true", '10000-01-01', '']) {
      assert.equal(ClaimFilter.safeParse({ from }).success, false, from);
    }
    assert.equal(ClaimFilter.safeParse({ from: '2024-02-29', bbox: '1,2,3,4' }).success, true);
  });

  it('in an article is stored, however long or odd, and read back with its offsets', async (context) => {
    const store = await database.open(context);
    const distinct = Array.from({ length: 60_000 }, (_, index) => `word${index.toString(36)}`).join(' ');
    const han = Array.from({ length: 20_000 }, (_, index) => `${String.fromCodePoint(0x4e00 + index)}`).join(
      ' ',
    );
    const odd: Record[] = [distinct, han, 'x'.repeat(400_000), `a\0b\uD800c 🕊 ${'"\\'.repeat(50)}`].map(
      (text, index) => {
        const record = madeRecord(100 + index);
        const shifted = { ...record.article, text: record.article.text + text };
        const claims = record.claims.map((claim) => ({
          ...claim,
          mode: 'm'.repeat(5000),
          date: claim.date && { ...claim.date, start: '2024-02-31', end: '0000-00-00' },
          place: claim.place && { ...claim.place, country: 'C'.repeat(5000) },
          counts: claim.counts.map((count) => ({ ...count, min: 1e300, max: 1e300 })),
        }));
        const article = {
          ...shifted,
          publisher: 'P'.repeat(5000),
          url: `https://x.example/${'u'.repeat(5000)}`,
          publishedAt: 'yesterday',
        };
        return { ...record, article, claims };
      },
    );
    for (const record of odd) {
      await saveRecord(store, record, `n${'a'.repeat(5000)}`);
      const { text } = await store.articles.read(record.article.id);
      assert.equal(text.length, record.article.text.length);
      assert.equal(text, record.article.text.toWellFormed().replaceAll('\0', '\uFFFD'));
      const { items } = await store.claims.list({ article: record.article.id }, page);
      for (const { claim, sentence } of items)
        assert.equal(text.slice(claim.span.start, claim.span.end), sentence);
      assert.equal(items.length, record.claims.length);
    }
  });
});
