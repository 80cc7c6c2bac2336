import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { atEnd, embedded, ownFolder } from './each-database.ts';
import { madeRecord } from './made-record.ts';
import { saveRecord } from './saved.ts';

const command = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url));
const holder = fileURLToPath(new URL('./hold-folder.ts', import.meta.url));

/** A process that has opened the store in a folder, and does nothing more. */
async function holdFolder(context: TestContext, data: string) {
  const child = spawn(process.execPath, [holder, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  atEnd(context, async () => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a second process on the same folder is refused at once, and told who has it', async (context) => {
  const { data } = await embedded.place(context);
  const child = await holdFolder(context, data);
  const started = performance.now();
  await assert.rejects(openStore({ data }), (error: Error & { code: string }) => {
    assert.equal(error.code, 'store.locked');
    assert.ok(error.message.includes(`process ${child.pid} on ${hostname()}`), error.message);
    return true;
  });
  assert.ok(performance.now() - started < 1000);
  const { status, stderr } = spawnSync(process.execPath, [command, 'worker', '--once', '--data', data], {
    encoding: 'utf8',
  });
  assert.equal(status, 75);
  assert.match(
    stderr,
    new RegExp(`held by process ${child.pid} on ${hostname()}.*\\[store\\.locked\\]`, 's'),
  );
});

test('one process does not open a folder twice either', async (context) => {
  const place = await embedded.place(context);
  const store = await openStore(place);
  await assert.rejects(openStore(place), { code: 'store.locked' });
  await store.close();
  await (await openStore(place)).close();
});

test('the lock of a process that was killed is taken over, whoever has its number now', async (context) => {
  const { data } = await embedded.place(context);
  const child = await holdFolder(context, data);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const left = JSON.parse(fs.readFileSync(join(data, 'holder.json'), 'utf8')) as object;
  fs.writeFileSync(join(data, 'holder.json'), JSON.stringify({ ...left, pid: process.ppid }));
  const store = await openStore({ data });
  atEnd(context, () => store.close());
  assert.equal(
    (JSON.parse(fs.readFileSync(join(data, 'holder.json'), 'utf8')) as { pid: number }).pid,
    process.pid,
  );
});

test('a folder that cannot be written to is told of', async (context) => {
  const folder = await ownFolder(context);
  fs.writeFileSync(join(folder, 'file'), '');
  await assert.rejects(openStore({ data: join(folder, 'file') }), { code: 'store.unwritable' });
});

test('a making of the store that was cut off leaves nothing in the way', async (context) => {
  const data = await ownFolder(context);
  fs.mkdirSync(join(data, 'postgres.new'));
  fs.writeFileSync(join(data, 'postgres.new', 'PG_VERSION'), '18');
  const store = await openStore({ data });
  await saveRecord(store, madeRecord(1));
  await store.close();
  assert.ok(!fs.existsSync(join(data, 'postgres.new')));
});

test('every commit is synced to the disk, and reading syncs nothing', async (context) => {
  const synced = context.mock.method(fs, 'fsyncSync');
  syncBuiltinESMExports();
  context.after(() => {
    synced.mock.restore();
    syncBuiltinESMExports();
  });
  const store = await embedded.open(context);
  const before = synced.mock.callCount();
  for (let seed = 1; seed <= 50; seed++) await saveRecord(store, madeRecord(seed));
  const commits = synced.mock.callCount() - before;
  assert.ok(commits >= 100, `100 commits, ${commits} syncs`);
  for (let seed = 1; seed <= 50; seed++) await store.articles.read(madeRecord(seed).article.id);
  assert.equal(synced.mock.callCount() - before - commits, 0);
});

if (process.env.DATELINE_LONG) {
  test('strace sees the syncs of 200 commits', async (context) => {
    const { data } = await embedded.place(context);
    const traced = ['-f', '-c', '-e', 'trace=fsync,fdatasync', process.execPath];
    const { stderr, error } = spawnSync('strace', [...traced, holder, data, '200'], { encoding: 'utf8' });
    assert.equal(error, undefined, 'strace is needed for this test');
    const calls = Number(/(\d+)\s+(?:\d+\s+)?fsync\s*$/m.exec(stderr)?.[1]);
    context.diagnostic(stderr);
    assert.ok(calls >= 200, `200 commits, ${calls} calls of fsync`);
  });
}
