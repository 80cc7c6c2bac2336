import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { PageQuery } from '../../src/schema/page.ts';
import { openStore } from '../../src/store/open-store.ts';
import { pdfOf } from '../ingest/made/pdf.ts';
import { reportText } from '../ingest/made/report.ts';
import { zipOf } from '../ingest/made/zip.ts';
import { ownFolder } from '../ingest/receive/received-by.ts';
import { run } from './run.ts';

const folder = ownFolder();

async function reports(name: string): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(path);
  await writeFile(join(path, 'a.txt'), `Raid near Tarwa\n\n12 March 2024\n\n${reportText(1)}`);
  await writeFile(
    join(path, 'b.zip'),
    zipOf([
      { name: 'x.txt', data: reportText(2) },
      { name: 'y.txt', data: reportText(2) },
    ]),
  );
  await writeFile(join(path, 'c.pdf'), pdfOf([reportText(3).split('\n')], 'secret'));
  await writeFile(
    join(path, 'd.txt'),
    'Bei dem Angriff auf das Dorf sind am Sonntag vier Bauern getötet worden, und die Armee hat das nicht bestätigt.\u001b[2J',
  );
  return path;
}

test('a dry run tells what would come, and keeps nothing', async () => {
  const path = await reports('dry');
  const data = join(folder.path, 'dry-store');
  const { exit, output, errors } = await run(['import', path, '--dry-run', '--data', data]);
  assert.equal(exit, 0);
  const lines = output.trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[0]!, /^new +2024-03-12 {2}en {2}- {2}Raid near Tarwa {2}.*a\.txt$/);
  assert.match(lines[1]!, /^new +no date .*b\.zip › x\.txt$/);
  assert.match(lines[2]!, /^there already .*b\.zip › y\.txt$/);
  assert.match(lines[3]!, /^new +no date +de /);
  assert.equal(output.includes('\u001b'), false);
  assert.match(errors, /4 articles, 1 of them there already; 1 items without an article/);
  await assert.rejects(
    import('node:fs/promises').then(({ stat }) => stat(data)),
    { code: 'ENOENT' },
  );
});

test('an import keeps and codes what it brings, once', async () => {
  const path = await reports('wet');
  const data = join(folder.path, 'store');
  const first = await run(['import', path, '--data', data]);
  assert.equal(first.exit, 0, first.errors);
  assert.match(first.output, /wet: done; 5 read, 3 new, 1 without an article/);
  const [failed, remedy, ...others] = first.errors.trim().split('\n');
  const code = /^dateline: .*wet › .*\[([a-z.-]+)\]$/.exec(failed!)?.[1];
  assert.ok(code, failed);
  assert.ok(remedy!.startsWith(`dateline: ${code}: `), remedy);
  assert.deepEqual(others, []);
  const again = await run(['import', path, '--data', data]);
  assert.match(again.output, /wet: done; 5 read, 0 new, 1 without an article/);
  const store = await openStore({ data });
  try {
    const { items } = await store.articles.list({}, PageQuery.parse({ limit: 10 }));
    assert.equal(items.length, 3);
    const records = await Promise.all(items.map(({ id }) => store.codings.record(id)));
    assert.equal(records.filter((record) => (record?.claims.length ?? 0) > 0).length, 2);
  } finally {
    await store.close();
  }
});

test('what cannot be imported at all ends with a problem', async () => {
  const data = join(folder.path, 'empty-store');
  const { exit, output } = await run(['import', join(folder.path, 'nothing'), '--data', data]);
  assert.equal(exit, 65);
  assert.match(output, /1 read, 0 new, 1 without an article/);
});
