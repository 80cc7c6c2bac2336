import assert from 'node:assert/strict';
import { it } from 'node:test';
import { comparedText } from '../../src/jobs/compared-text.ts';
import type { Article } from '../../src/schema/article.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { articleSignatures } from '../../src/store/tables/resemblances.ts';
import { onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';

const report = Array.from({ length: 400 }, (_, index) => `word${(index * index) % 397}`).join(' ');
const unlike = Array.from({ length: 400 }, (_, index) => `other${(index * index) % 397}`).join(' ');

function articleOf(id: string, text: string, given: Partial<Article> = {}): Article {
  return { ...madeRecord(1).article, id, text, title: `Title of ${id}`, removed: [], ...given };
}

async function received(store: OpenStore, article: Article, address: string | null = null): Promise<void> {
  const original = Buffer.from(article.id);
  const { url } = article;
  await store.articles.save({ article, original, mediaType: null, name: article.id, url, address, by: 'x' });
}

async function noted(store: OpenStore, ...articles: readonly Article[]): Promise<void> {
  await store.resemblances.note(new Map(articles.map((article) => [article.id, comparedText(article)])));
}

async function marks(store: OpenStore) {
  const { items } = await store.articles.list({}, { limit: 10 });
  return Object.fromEntries(
    items.map(({ id, resembles }) => [id, resembles && `${resembles.kind} of ${resembles.article}`]),
  );
}

onEachDatabase('resemblances', (database) => {
  it('mark the later of two texts that are nearly the same, whichever is compared first', async (context) => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      const store = await database.open(context);
      const all = [
        articleOf('a', report, { publisher: 'Coast Post' }),
        articleOf('b', `${report} said a word more`),
        articleOf('c', unlike),
      ];
      for (const article of all) await received(store, article);
      for (const index of order) await noted(store, all[index]!);
      assert.deepEqual(await marks(store), { a: null, b: 'copy of a', c: null });
      const mark = (await store.resemblances.of(['b'])).get('b')!;
      assert.deepEqual([mark.title, mark.publisher], ['Title of a', 'Coast Post']);
      assert.ok(mark.likeness > 0.9 && mark.likeness < 1, String(mark.likeness));
      assert.deepEqual(
        (await store.resemblances.resembling('a')).map(({ article }) => article),
        ['b'],
      );
    }
  });

  it('see each other where they are compared together', async (context) => {
    const store = await database.open(context);
    const all = ['a', 'b', 'c'].map((id) => articleOf(id, `${report} ${id}`));
    for (const article of all) await received(store, article);
    await noted(store, ...all.toReversed());
    assert.deepEqual(await marks(store), { a: null, b: 'copy of a', c: 'copy of a' });
  });

  it('find the copy of one of many that are somewhat alike', async (context) => {
    const store = await database.open(context);
    const bulletin = (day: number) =>
      `${report} ${Array.from({ length: 150 }, (_, index) => `day${day}word${index}`).join(' ')}`;
    const bulletins = Array.from({ length: 130 }, (_, day) => articleOf(`day ${day}`, bulletin(day)));
    const copy = articleOf('copy', `${bulletin(128)} once more`);
    for (const article of [...bulletins, copy]) await received(store, article);
    for (const article of [...bulletins, copy]) await noted(store, article);
    const found = await store.resemblances.of([...bulletins, copy].map(({ id }) => id));
    assert.deepEqual(
      [...found].map(([id, { article }]) => [id, article]),
      [['copy', 'day 128']],
    );
    const rows = await store.database.select().from(articleSignatures);
    const kept = rows.filter(({ article }) => article === 'day 129').map(({ bands }) => bands.length);
    assert.ok(kept[0]! > 0 && kept[0]! < 25, `${kept} bands of one of many`);
  });

  it('compare texts without their page debris', async (context) => {
    const store = await database.open(context);
    const removed = [{ span: { start: 0, end: unlike.length }, reason: 'menu' }];
    const all = [articleOf('a', report), articleOf('b', `${unlike}\n${report}`, { removed })];
    for (const article of all) await received(store, article);
    for (const article of all) await noted(store, article);
    assert.equal((await store.resemblances.of(['b'])).get('b')!.likeness, 1);
  });

  it('keep what a page said before, and mark what it says now as its version', async (context) => {
    const store = await database.open(context);
    const [first, second, third] = [
      articleOf('a', report),
      articleOf('b', unlike),
      articleOf('c', `${report} x`),
    ];
    const address = 'https://example.org/raid';
    for (const article of [first, second, third]) await received(store, article, address);
    for (const article of [third, second, first]) await noted(store, article);
    const found = await marks(store);
    assert.equal(found.a, null);
    assert.equal(found.b, 'version of a');
    assert.match(found.c!, /^version of [ab]$/);
    assert.equal((await store.articles.read('a')).text, report);
    assert.equal(await store.articles.isKnown('http://www.example.org/raid/?utm_source=x', address), true);
    assert.equal(
      await store.articles.isKnown('http://www.example.org/other', 'https://example.org/other'),
      false,
    );
  });

  it('are not shown where the earlier article was withdrawn', async (context) => {
    const store = await database.open(context);
    const all = [articleOf('a', report), articleOf('b', `${report} x`)];
    for (const article of all) await received(store, article);
    for (const article of all) await noted(store, article);
    await store.articles.withdraw('a', 'wrong', 'tester');
    assert.deepEqual(await marks(store), { b: null });
    await noted(store, all[1]!);
    await store.articles.withdraw('b', 'wrong', 'tester');
    assert.deepEqual(await store.resemblances.resembling('a'), []);
  });

  it('see each other where both come in at one time', async (context) => {
    const store = await database.open(context);
    const all = Array.from({ length: 6 }, (_, index) => articleOf(`a${index}`, `${report} ${index}`));
    await Promise.all(all.map((article) => received(store, article)));
    for (const article of all) await noted(store, article);
    const found = Object.values(await marks(store));
    assert.equal(found.filter((mark) => mark === null).length, 1);
  });

  it('are counted among what an import added', async (context) => {
    const store = await database.open(context);
    const all = [articleOf('a', report), articleOf('b', `${report} x`), articleOf('c', unlike)];
    for (const article of all) await received(store, article);
    for (const article of all) await noted(store, article);
    const id = await store.imports.begin({ kind: 'path', path: '/reports' }, 'reports', 'tester');
    for (const [index, { id: article }] of all.entries()) {
      const item = { name: article, position: [index], article: { id: article, isNew: true }, problem: null };
      await store.imports.addItem(id, item);
    }
    assert.equal(await store.resemblances.countIn(id), 1);
  });
});
