import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openedWorkbench, settled, skip } from './opened.ts';

/** How much JavaScript the first page may load, in bytes, compressed by gzip. */
const MOST = 300_000;
/** A file of so few bytes needs no compression. */
const SMALL = 1024;

test('the first page loads little JavaScript, and loads it compressed', {
  skip,
  timeout: 120_000,
}, async (t) => {
  const { workbench, browser } = await openedWorkbench(t);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const scripts = new Map<string, string>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(new URL(response.url()).pathname, response.headers()['content-encoding'] ?? 'none');
  });
  await page.goto(workbench.address);
  await settled(page);
  await page.locator('.mark').first().waitFor();
  await page.locator('.time-chart svg').first().waitFor();
  await page.waitForLoadState('networkidle');
  const files = await Promise.all([...scripts.keys()].map(read));
  const sum = files.reduce((all, file) => all + gzipSync(file).byteLength, 0);
  t.diagnostic(`${scripts.size} scripts, ${Math.round(sum / 1000)} KB compressed`);
  assert.ok(sum <= MOST, `${sum} bytes`);
  const plain = [...scripts].filter(
    ([, encoding], at) => encoding === 'none' && files[at]!.byteLength > SMALL,
  );
  assert.deepEqual(plain, []);
});

/** A file of the built workbench. */
function read(path: string): Promise<Buffer> {
  return readFile(new URL(`../../build/web${path}`, import.meta.url));
}
