import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { exportHtml } from '../../src/export/html/page.ts';
import { chromium, openPage, type Page } from '../browser/chromium.ts';
import { exported } from './exported.ts';
import { reportRecord } from './fixture.ts';

const skip = chromium === null ? 'no Chromium is installed' : false;
const attack = '<script>window.broken = 1</script><img src=x onerror="window.broken = 1">';

let folder: string;
let page: Page;

before(async () => {
  if (skip) return;
  folder = await mkdtemp(join(tmpdir(), 'dateline-page-'));
  const first = reportRecord();
  first.article.text += `\n${attack} ${'unbroken'.repeat(40)}`;
  const file = join(folder, 'page.html');
  await writeFile(file, await exported(exportHtml, [first, reportRecord()]));
  page = await openPage(pathToFileURL(file).href, 390, 844);
});

after(async () => {
  if (skip) return;
  await page.close();
  await rm(folder, { recursive: true });
});

const chosenWords = `[...document.querySelectorAll('.report:not([hidden]) [data-on]')]
  .filter((words) => words.closest('article') && words.dataset.on !== 'sentence')
  .map((words) => words.dataset.on + '=' + words.textContent).join('; ')`;

test('the page works in a browser: policy, choosing, keys, navigation, narrow windows', {
  skip,
}, async (t) => {
  await t.test('its own script runs, the report’s does not, and nothing is refused', async () => {
    assert.equal(await page.evaluate('document.documentElement.className'), 'live');
    assert.equal(await page.evaluate('window.broken'), undefined);
    assert.deepEqual(page.messages, []);
  });

  await t.test('it is no wider than a telephone', async () => {
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
  });

  await t.test('choosing a claim lights its words and says so', async () => {
    await page.evaluate(`document.querySelectorAll('.claim > button')[1].click()`);
    assert.equal(
      await page.evaluate(chosenWords),
      'source=A spokesman of the Northern Front; cue=denied; agent=its forces; trigger=had shelled; patient=the town; count=nine',
    );
    assert.equal(
      await page.evaluate(`document.querySelector('[aria-pressed="true"]').parentElement.dataset.claim`),
      '1',
    );
  });

  await t.test('the arrow keys go on, Escape lets go', async () => {
    await page.evaluate(`document.querySelectorAll('.claim > button')[1].focus()`);
    await key('ArrowDown');
    assert.match(String(await page.evaluate(chosenWords)), /trigger=warned/);
    await key('Escape');
    assert.equal(await page.evaluate(chosenWords), '');
  });

  await t.test('clicking words of the text chooses their claim', async () => {
    await page.evaluate(`document.querySelector('article [data-role="trigger"]').click()`);
    assert.match(String(await page.evaluate(chosenWords)), /trigger=shelled a market/);
  });

  await t.test('one report shows at a time', async () => {
    await page.evaluate(`document.querySelectorAll('nav a')[1].click()`);
    await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
    const shown = `[...document.querySelectorAll('.report')].filter((report) => !report.hidden).map(({ id }) => id).join()`;
    assert.equal(await page.evaluate(shown), 'report-2');
  });
});

async function key(name: string): Promise<void> {
  await page.call('Input.dispatchKeyEvent', { type: 'keyDown', key: name });
  await page.call('Input.dispatchKeyEvent', { type: 'keyUp', key: name });
}
