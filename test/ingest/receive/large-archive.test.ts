import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('./stream-archive.ts', import.meta.url));
const size = 2_000_000_000;

for (const form of ['plain', 'gzip']) {
  test(`a web archive of 2 GB, ${form}, is read within 300 MB of memory`, { timeout: 300_000 }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, String(size), form]);
    const { pages, articles, problems, kilobytes } = JSON.parse(stdout);
    assert.equal(problems, 0);
    assert.ok(articles > 400, `${articles} articles`);
    assert.equal(pages, 2 * articles);
    assert.ok(kilobytes > 50_000 && kilobytes < 300_000, `${kilobytes} kB`);
  });
}
