import type { Record } from '../../src/schema/record.ts';
import type { OpenStore } from '../../src/store/open-store.ts';

/** Stores a record as if its article had come in as a file. @returns whether the article is new */
export async function saveRecord(store: OpenStore, record: Record, name = 'report.txt'): Promise<boolean> {
  const { isNew } = await store.articles.save({
    article: record.article,
    original: Buffer.from(record.article.text),
    mediaType: 'text/plain',
    name,
    url: record.article.url,
    by: 'tester',
  });
  await store.codings.save({ record, version: '1' });
  return isNew;
}
