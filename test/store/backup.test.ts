import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import { restoreBackup } from '../../src/store/backup/restore-backup.ts';
import { verifyStore } from '../../src/store/backup/verify-store.ts';
import { writeBackup } from '../../src/store/backup/write-backup.ts';
import { digest } from '../../src/store/digest.ts';
import { migrationsFolder, newestMigration } from '../../src/store/migrate.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { outdatedArticles } from '../../src/store/tables/merging.ts';
import { embedded, onEachDatabase } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';

const page = { limit: 500 };

async function linesOf(store: OpenStore): Promise<string[]> {
  const lines: string[] = [];
  await writeBackup(store.database, async (line) => {
    lines.push(line.replace(/\n$/, ''));
  });
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function discrepancies(store: OpenStore): Promise<string[]> {
  const found: string[] = [];
  for await (const { subject, message } of verifyStore(store.database)) found.push(`${subject}: ${message}`);
  return found;
}

async function fill(store: OpenStore): Promise<void> {
  for (let seed = 1; seed <= 5; seed++) await saveRecord(store, madeRecord(seed));
  const odd = madeRecord(6);
  odd.article.title = 'A "title" with \\ and \u2028 and 🕊 and \0';
  await saveRecord(store, odd);
  const [claim] = (await store.claims.list({}, page)).items;
  await store.reviews.decide(
    claim!.id,
    { state: 'corrected', correction: { mode: 'beat' }, note: 'ö' },
    { who: 'coder', version: 1 },
  );
}

onEachDatabase('a backup', (database) => {
  it('brings everything back, on either kind of database, and the store goes on from there', async (context) => {
    const store = await database.open(context);
    await fill(store);
    const lines = await linesOf(store);
    for (const other of [await database.open(context), await embedded.open(context)]) {
      await restoreBackup(other.database, each(lines));
      const restored = await linesOf(other);
      assert.deepEqual(restored.slice(1, -1), lines.slice(1, -1));
      assert.deepEqual(await other.claims.list({}, page), await store.claims.list({}, page));
      assert.deepEqual(await discrepancies(other), []);
      assert.equal(await saveRecord(other, madeRecord(7)), true);
      const { items } = await other.claims.list({ text: 'shelled' }, page);
      assert.ok(items.length > 0);
    }
  });

  it('is refused where it is damaged, cut off or no backup, and then changes nothing', async (context) => {
    const store = await database.open(context);
    await fill(store);
    const lines = await linesOf(store);
    const other = await database.open(context);
    const spoilt = lines.map((line) => line.replace('Report 3 from', 'Report 4 from'));
    for (const wrong of [
      lines.slice(0, -1),
      lines.slice(0, 5),
      spoilt,
      ['<html>'],
      [],
      lines.toSpliced(1, 1, '{"table":"pg_shadow"}'),
    ])
      await assert.rejects(restoreBackup(other.database, each(wrong)), { code: 'store.bad-backup' });
    assert.deepEqual((await other.articles.list({}, page)).items, []);
    await assert.rejects(restoreBackup(store.database, each(lines)), { code: 'store.not-empty' });
  });
});

/** The lines of a backup as it would have been when the tables for merging were not there yet. */
function asBeforeMerging(lines: readonly string[], migration: number): string[] {
  const later = ['incident_reviews', 'accounts', 'account_links', 'outdated_articles', 'merge_decisions'];
  let table = '';
  const kept = lines.slice(1, -1).filter((line) => {
    if (line.startsWith('{"table":')) table = JSON.parse(line).table;
    return !later.includes(table);
  });
  const former = [JSON.stringify({ ...JSON.parse(lines[0]!), migration }), ...kept];
  const end = { ...JSON.parse(lines.at(-1)!), digest: digest(former.map((line) => `${line}\n`).join('')) };
  return [...former, JSON.stringify(end)];
}

onEachDatabase('a backup of an earlier version', (database) => {
  it('is restored as it was and brought up to date', async (context) => {
    const store = await database.open(context);
    await fill(store);
    const { entries } = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'));
    const { when } = entries.find(({ tag }: { tag: string }) => tag === '0004_forms_of_links');
    const other = await database.open(context);
    await restoreBackup(other.database, each(asBeforeMerging(await linesOf(store), when)));
    assert.equal(await newestMigration(other.database), await newestMigration(store.database));
    assert.deepEqual(await other.claims.list({}, page), await store.claims.list({}, page));
    assert.equal((await other.database.select().from(outdatedArticles)).length, 6);
  });
});

onEachDatabase('verifying', (database) => {
  it('finds nothing in a sound store, and each thing that has gone wrong in a damaged one', async (context) => {
    const store = await database.open(context);
    await fill(store);
    assert.deepEqual(await discrepancies(store), []);
    await store.database.execute(sql`alter table articles disable trigger all`);
    await store.database.execute(sql`alter table originals disable trigger all`);
    const { id } = madeRecord(3).article;
    await store.database.execute(sql`update articles set text = 'X' || text where id = ${id}`);
    await store.database.execute(
      sql`update originals set bytes = '\\x00' where hash = (select min(hash) from originals)`,
    );
    const found = await discrepancies(store);
    assert.ok(
      found.some((line) => line.startsWith(id) && line.includes('is not what stands there')),
      found[0],
    );
    assert.ok(found.some((line) => line.startsWith('claim:') && line.includes('its sentence')));
    assert.equal(found.filter((line) => line.includes('not what was received')).length, 1);
  });
});
