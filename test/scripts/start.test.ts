import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('npm start codes every report of examples/ and says where the page is', () => {
  const reports = readdirSync(`${root}examples`).filter((file) => /\.(?:txt|html)$/.test(file));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  assert.equal(status, 0, stderr);
  assert.equal(stdout.match(/ sentences?, \d+ claims?/g)?.length, reports.length);
  assert.match(stdout, /2025-03-06 · 9 articles, 8 of them independent\n +14 to 15 killed/);
  const path = /(\S+\/build\/examples\.html)$/m.exec(stdout)![1]!;
  assert.equal(readFileSync(path, 'utf8').match(/<section/g)!.length, reports.length);
});
