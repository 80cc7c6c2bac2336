import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import fc from 'fast-check';
import { markedSpans } from '../../src/server/search/highlights.ts';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { startServer } from './running.ts';

interface Found {
  readonly items: readonly { sentence: string; highlights: readonly { start: number; end: number }[] }[];
  readonly next: string | null;
}

interface Marked {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

interface FoundArticles {
  readonly items: readonly {
    readonly id: string;
    readonly found: { readonly title: Marked; readonly passage: Marked } | null;
  }[];
}

function marked({ text, highlights }: Marked): string[] {
  return highlights.map(({ start, end }) => text.slice(start, end));
}

onEachDatabase('search', (database) => {
  it('finds words in any form and marks them by spans of the sentence', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (let seed = 1; seed <= 12; seed++) await saveRecord(store, madeRecord(seed));
    const search = async (text: string) =>
      (await (await running.send('GET', `/api/search?text=${encodeURIComponent(text)}`)).json()) as Found;
    const { items } = await search('shelling villager');
    assert.ok(items.length > 0);
    for (const { sentence, highlights } of items) {
      assert.deepEqual(
        highlights.map(({ start, end }) => sentence.slice(start, end)),
        ['shelled', 'villagers'],
      );
    }
    assert.deepEqual((await search('zzyzx')).items, []);
    assert.deepEqual((await search('-')).items, []);
    assert.equal((await running.send('GET', '/api/search')).status, 400);
  });

  it('a sentence with marks or markup of its own is never marked wrongly', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    const record = madeRecord(1, 1);
    const { span } = record.claims[0]!;
    const text = [...record.article.text];
    text[span.start + 3] = '\uE0F0';
    record.article.text = text.join('');
    await saveRecord(store, record);
    const answer = await running.send('GET', '/api/search?text=said');
    const { items } = (await answer.json()) as Found;
    assert.deepEqual(
      items.map(({ highlights }) => highlights),
      [[]],
    );
  });
});

onEachDatabase('the search of articles', (database) => {
  it('shows where the words stand, in the title and in a passage of the text', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (let seed = 1; seed <= 5; seed++) await saveRecord(store, madeRecord(seed, 20));
    const list = async (query: string) =>
      (await (await running.send('GET', `/api/articles${query}`)).json()) as FoundArticles;
    for (const { found } of (await list('')).items) assert.equal(found, null);
    const { items } = await list(`?text=${encodeURIComponent('reporting shelling')}`);
    assert.ok(items.length > 0);
    for (const { id, found } of items) {
      const { article } = madeRecord(Number.parseInt(id.split(':')[1]!, 16), 20);
      assert.deepEqual([found!.title.text, marked(found!.title)], [article.title, ['Report']]);
      assert.ok(article.text.includes(found!.passage.text));
      assert.ok(found!.passage.text.length < 400, found!.passage.text);
      const words = marked(found!.passage);
      assert.ok(words.length > 0 && words.every((word) => /^(report|shelled)$/i.test(word)), String(words));
    }
  });

  it('marks nothing where the text has marks of its own', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    const record = madeRecord(1, 1);
    record.article.text = record.article.text.replace(' said', '\uE0F0said');
    await saveRecord(store, record);
    const answer = await running.send('GET', '/api/articles?text=said');
    const { items } = (await answer.json()) as FoundArticles;
    assert.deepEqual(
      items.map(({ found }) => marked(found!.passage)),
      [[]],
    );
  });
});

test('spans are those of the marked pieces, whatever the text', () => {
  const piece = fc.string({ unit: 'binary' }).filter((text) => !/[\uE0F0\uE0F1]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, piece)), (pairs) => {
      const text = pairs.flat().join('');
      const marked = pairs.map(([plain, found]) => `${plain}\uE0F0${found}\uE0F1`).join('');
      const words = markedSpans(marked, text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(
        words,
        pairs.map(([, found]) => found).filter((found) => found !== ''),
      );
      assert.deepEqual(markedSpans(`${marked}x`, text), []);
    }),
  );
});
