import assert from 'node:assert/strict';
import { it } from 'node:test';
import { comparedText } from '../../src/jobs/compared-text.ts';
import { onEachDatabase } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { startServer } from './running.ts';

onEachDatabase('a copy of a report', (database) => {
  it('is shown with what it copies, in lists and by itself', async (context) => {
    const store = await database.open(context);
    const record = madeRecord(1);
    const copy = { ...record, article: { ...record.article, id: 'copy', title: 'A reprint' } };
    await saveRecord(store, record);
    await saveRecord(store, copy);
    await store.resemblances.note(
      new Map([record, copy].map(({ article }) => [article.id, comparedText(article)])),
    );
    const running = await startServer(context, store);
    const read = async (path: string) => (await running.send('GET', path)).json();
    const first = record.article.id;
    const { title, publisher } = record.article;
    const resembles = { article: first, title, publisher, kind: 'copy', likeness: 1 };
    const list = (await read('/api/articles')) as { items: { id: string; resembles: unknown }[] };
    assert.deepEqual(
      list.items.map((item) => [item.id, item.resembles]),
      [
        ['copy', resembles],
        [first, null],
      ],
    );
    assert.deepEqual(((await read('/api/articles/copy')) as { resembles: unknown }).resembles, resembles);
    const { resembledBy } = (await read(`/api/articles/${encodeURIComponent(first)}`)) as {
      resembledBy: unknown;
    };
    assert.deepEqual(resembledBy, [
      { article: 'copy', title: 'A reprint', publisher, kind: 'copy', likeness: 1 },
    ]);
  });
});
