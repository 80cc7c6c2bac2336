import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { sql } from 'drizzle-orm';
import { migrateDatabase, migrationsFolder } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { atEnd, onEachDatabase, ownFolder } from './each-database.ts';
import { madeRecord } from './made-record.ts';

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

const journal = JSON.parse(await readFile(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as Journal;

/** The migrations as they were when there were `count` of them. */
async function formerMigrations(context: TestContext, count: number): Promise<string> {
  const folder = await ownFolder(context);
  await cp(migrationsFolder, folder, { recursive: true });
  const former = { ...journal, entries: journal.entries.slice(0, count) };
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify(former));
  return folder;
}

onEachDatabase('a store of an earlier version', (database) => {
  for (let count = 1; count < journal.entries.length; count++) {
    it(`that ended at ${journal.entries[count - 1]!.tag} is brought up to date with what is in it`, async (context) => {
      const place = await database.place(context);
      const { article } = madeRecord(1);
      const { id, text, ...details } = article;
      const former = await openStore(place);
      for (const schema of ['public', 'drizzle'])
        await former.database.execute(sql.raw(`drop schema if exists ${schema} cascade`));
      await former.database.execute(sql`create schema public`);
      await migrateDatabase(former.database, await formerMigrations(context, count));
      await former.database.execute(sql`
        insert into articles (id, text, details, publisher, language, published_on)
        values (${id}, ${text}, ${JSON.stringify(details)}, ${article.publisher}, 'en', ${article.publishedAt})`);
      await former.close();
      const store = await openStore(place);
      atEnd(context, () => store.close());
      assert.deepEqual(await store.articles.read(id), article);
      const record = madeRecord(1);
      assert.equal(await store.codings.save({ record, version: '1' }), true);
      assert.equal((await store.claims.list({}, { limit: 10 })).items.length, record.claims.length);
    });
  }

  it('is not touched by a program that is older than it', async (context) => {
    const place = await database.place(context);
    const store = await openStore(place);
    const later = journal.entries.at(-1)!.when + 1;
    await store.database.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${later})`,
    );
    await store.close();
    await assert.rejects(openStore(place), { code: 'store.newer' });
  });
});
