import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { watchFolder } from '../../../src/ingest/receive/watch-folder.ts';
import { reportText } from '../made/report.ts';
import { zipOf } from '../made/zip.ts';
import { ownFolder } from './received-by.ts';

const folder = ownFolder();
const quick = { every: 50, settled: 60 };

/** Watches a folder until so many items have come; `between` runs behind each. */
async function watched(
  path: string,
  count: number,
  options: Parameters<typeof watchFolder>[1] = {},
  between: (seen: number) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const names: string[] = [];
  const stop = AbortSignal.timeout(10_000);
  for await (const { within } of watchFolder(path, { ...quick, signal: stop, ...options })) {
    names.push(within.slice(1).join(' › '));
    await between(names.length);
    if (names.length === count) break;
  }
  assert.equal(names.length, count, 'too little came within the time');
  return names;
}

async function emptyFolder(name: string): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(join(path, 'deep'), { recursive: true });
  return path;
}

test('what is there comes first, then what is added, in folders below too', async () => {
  const path = await emptyFolder('grows');
  await writeFile(join(path, 'b.txt'), reportText(1));
  const names = await watched(path, 4, {}, async (seen) => {
    if (seen === 1) await writeFile(join(path, 'deep', 'a.txt'), reportText(2));
    if (seen === 2)
      await writeFile(
        join(path, 'z.zip'),
        zipOf([1, 2].map((n) => ({ name: `${n}.txt`, data: reportText(n) }))),
      );
  });
  assert.deepEqual(names, ['b.txt', 'deep/a.txt', 'z.zip › 1.txt', 'z.zip › 2.txt']);
});

test('a file that is still being written is left until it rests', async () => {
  const path = await emptyFolder('written');
  const file = join(path, 'a.txt');
  const writing = (async () => {
    for (let part = 1; part <= 8; part++) {
      await writeFile(file, reportText(1).slice(0, part * 40), { flag: 'w' });
      await pause(20);
    }
    await writeFile(file, reportText(1));
  })();
  for await (const { content } of watchFolder(path, {
    ...quick,
    settled: 150,
    signal: AbortSignal.timeout(10_000),
  })) {
    assert.equal(new TextDecoder().decode(content as Uint8Array), reportText(1));
    break;
  }
  await writing;
});

test('a file that changes comes again, one that does not never', async () => {
  const path = await emptyFolder('changes');
  await writeFile(join(path, 'a.txt'), reportText(1));
  await writeFile(join(path, 'b.txt'), reportText(2));
  const taken = new Map<string, string>();
  const names = await watched(path, 3, { taken }, async (seen) => {
    if (seen === 2) await writeFile(join(path, 'a.txt'), reportText(3));
  });
  assert.deepEqual(names, ['a.txt', 'b.txt', 'a.txt']);
  assert.deepEqual([...taken.keys()].sort(), ['a.txt', 'b.txt']);
});

test('who keeps what was taken goes on with the rest', async () => {
  const path = await emptyFolder('kept');
  for (const name of ['a', 'b', 'c']) await writeFile(join(path, `${name}.txt`), reportText(1));
  const taken = new Map<string, string>();
  assert.deepEqual(await watched(path, 2, { taken }), ['a.txt', 'b.txt']);
  const kept = new Map(JSON.parse(JSON.stringify([...taken])) as [string, string][]);
  assert.deepEqual(
    await watched(path, 2, { taken: kept }),
    ['b.txt', 'c.txt'],
    'b was not dealt with to its end',
  );
});

test('links that lead round in a circle are not followed', async () => {
  const path = await emptyFolder('circle');
  await symlink('..', join(path, 'deep', 'up'));
  await writeFile(join(path, 'z.txt'), reportText(1));
  assert.deepEqual(await watched(path, 1), ['z.txt']);
});

test('ends when it is told to, and a folder that is not there is waited for', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 200);
  const started = performance.now();
  for await (const _ of watchFolder(join(folder.path, 'absent'), { ...quick, signal: stop.signal }))
    assert.fail();
  assert.ok(performance.now() - started < 2000);
});
