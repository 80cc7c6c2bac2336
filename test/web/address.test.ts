import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Opened, openedWorkbench, settled, skip } from './opened.ts';

/** What is done on a page before its address is sent to a colleague. */
type Doing = (page: Page) => Promise<unknown>;

const views: { readonly [name: string]: readonly [path: string, doing: Doing] } = {
  'a narrowed overview, its map near': [
    '/',
    async (page) => {
      await page.locator('.facet-row', { hasText: 'Assault' }).click();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForURL(/at=.*,3(&|$)/);
      await page.getByLabel('Step').selectOption('year');
      await page.getByLabel('From').fill('2024-01-01');
      await page.getByLabel('From').press('Enter');
      await page.waitForURL(/from=2024/);
    },
  ],
  'statements that hold a word': [
    '/?text=killed',
    (page) => page.getByRole('tab', { name: 'Statements' }).click(),
  ],
  'reports that hold a word': ['/sources', (page) => page.getByLabel('Find a report').fill('shelling')],
  'open assessments of one type': [
    '/assessments',
    async (page) => {
      await page.getByLabel('Type').selectOption('forecast');
      await page.getByLabel('Has it come true?').selectOption('open');
    },
  ],
  'agreement between coders': ['/review', (page) => page.getByRole('tab', { name: 'Agreement' }).click()],
  'an export with names': ['/export', (page) => page.getByLabel(/With the names/).check()],
};

/** What is read on a page once nothing more comes: what was there before stays on it until the answer of the server is there. */
async function seen(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle');
  for (let before = ''; ; ) {
    await settled(page);
    const now = await read(page);
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(1000);
  }
}

/** What is read on a page as it is, and how far its map has been zoomed. */
function read(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main')!;
    const fields = [...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
    const values = fields.map((field) =>
      field instanceof HTMLInputElement && field.type === 'checkbox' ? field.checked : field.value,
    );
    const pressed = [...main.querySelectorAll('[aria-pressed="true"], [aria-selected="true"], .chosen')];
    const marks = [...main.querySelectorAll('.mark')].map((mark) => mark.getAttribute('aria-label'));
    return JSON.stringify([main.textContent, values, pressed.map(({ textContent }) => textContent), marks]);
  });
}

async function assertSameElsewhere({ open }: Opened, path: string, doing: Doing): Promise<void> {
  const { page } = await open(path);
  await doing(page);
  const here = await seen(page);
  const { pathname, search } = new URL(page.url());
  const other = await open(pathname + search);
  assert.equal(await seen(other.page), here);
  await page.context().close();
  await other.page.context().close();
}

test('an address opens the same view elsewhere', { skip, timeout: 240_000 }, async (t) => {
  const opened = await openedWorkbench(t);
  for (const [name, [path, doing]] of Object.entries(views)) {
    await t.test(name, () => assertSameElsewhere(opened, path, doing));
  }
  await t.test('a claim of an article, chosen among those of one kind', async () => {
    const { items } = (await opened.workbench.ask('/api/articles?text=Dori')) as { items: { id: string }[] };
    await assertSameElsewhere(opened, `/articles/${encodeURIComponent(items[0]!.id)}`, async (page) => {
      await page.locator('.claims select').selectOption('event');
      await page.locator('.claim > button').nth(1).click();
    });
  });
  await t.test('a reading of an incident, opened', async () => {
    const { items } = (await opened.workbench.ask('/api/incidents?limit=1')) as { items: { id: string }[] };
    await assertSameElsewhere(opened, `/incidents/${encodeURIComponent(items[0]!.id)}`, async (page) => {
      await page.locator('.reading-of > button').last().click();
      await page.locator('.reading-of .row button').first().waitFor();
    });
  });
});
