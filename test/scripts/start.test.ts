import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('npm start serves the workbench with every report of examples/ coded, until it is told to stop', {
  timeout: 180_000,
}, async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'dateline-start-'));
  t.after(() => rm(data, { recursive: true }));
  const reports = (await readdir(`${root}examples`, { recursive: true })).filter((file) =>
    /\.(txt|html)$/.test(file),
  );
  const child = spawn(process.execPath, ['scripts/start.mjs', '--data', join(data, 'store'), '--port', '0'], {
    cwd: root,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit');
  let told = '';
  for await (const piece of child.stdout) {
    told += piece;
    if (told.includes('Ctrl-C')) break;
  }
  const address = /http:\/\/\S+?(?=,)/.exec(told)?.[0] ?? assert.fail(told);
  const page = await fetch(address, { headers: { Accept: 'text/html' } });
  assert.match(await page.text(), /<div id="workbench">/);
  const { items } = (await (await fetch(`${address}/api/articles?limit=500`)).json()) as {
    items: readonly { coded: boolean }[];
  };
  assert.equal(items.length, reports.length);
  assert.ok(items.every(({ coded }) => coded));
  process.kill(-child.pid!, 'SIGINT');
  const [code] = await ended;
  assert.equal(code, 0);
});
