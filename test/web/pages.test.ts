import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesOf } from '../../scripts/workbench/pages.ts';
import { assertAccessible, openedWorkbench, skip } from './opened.ts';

/** The sum of layout shifts up to which a page counts as steady (Core Web Vitals). */
const STEADY = 0.1;

const views = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
] as const;

test('every page, narrow and wide, light and dark', { skip, timeout: 600_000 }, async (t) => {
  const { workbench, open } = await openedWorkbench(t);
  const pages = await pagesOf(workbench);
  for (const { width, height, colorScheme } of views) {
    for (const [name, path] of Object.entries(pages)) {
      await t.test(`${name} at ${width} px, ${colorScheme}`, async () => {
        const { page, wrongs } = await open(path, { viewport: { width, height }, colorScheme });
        await assertAccessible(page);
        const seen = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(seen <= width, `it is ${seen} px wide`);
        const shift = await page.evaluate(layoutShift);
        assert.ok(shift < STEADY, `it moves by ${shift}`);
        assert.deepEqual(wrongs, []);
        await page.context().close();
      });
    }
  }

  await t.test('the overview fills 2560 px, and reads from right to left', async () => {
    const { page, wrongs } = await open('/', { viewport: { width: 2560, height: 1440 } });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const list = await page.locator('.overview-list').boundingBox();
    const filters = await page.locator('#filters').boundingBox();
    assert.ok(list!.x < filters!.x, 'the list is on the left');
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 2560);
    assert.deepEqual(wrongs, []);
  });

  await t.test('an address that leads nowhere says so', async () => {
    const { page } = await open('/nowhere');
    assert.match((await page.locator('main').textContent()) ?? '', /There is no such page/);
    await assertAccessible(page);
  });

  await t.test('a private person has no page', async () => {
    const { page } = await open('/actors/local%3Asoldiers');
    assert.match((await page.locator('main').textContent()) ?? '', /There is no page for this/);
  });

  await t.test('a server that is gone is told of, and can be asked again', async () => {
    const { page } = await open('/sources');
    await page.context().setOffline(true);
    await page.locator('nav a', { hasText: 'Settings' }).click();
    await page.locator('[role="alert"]').first().waitFor();
    assert.match((await page.locator('main').textContent()) ?? '', /does not answer|failed/);
  });
});

test('a store with nothing in it leads to the import', { skip, timeout: 120_000 }, async (t) => {
  const { open } = await openedWorkbench(t, false);
  for (const path of ['/', '/review', '/sources', '/assessments', '/assessments?tab=map', '/import']) {
    const { page, wrongs } = await open(path);
    await assertAccessible(page);
    assert.deepEqual(wrongs, [], path);
    await page.context().close();
  }
  const { page } = await open('/');
  await page.locator('main a', { hasText: 'Import' }).click();
  await page.locator('h1', { hasText: 'Import' }).waitFor();
});

/** How far the parts of the page have moved by themselves since it was opened. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) sum += entry.value;
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 200);
  });
}
