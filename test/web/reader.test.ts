import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openedWorkbench, skip } from './opened.ts';

/** What is lit in the text, as "role=words". */
function lit(page: Page): Promise<string[]> {
  return page
    .locator('.reading [data-on]:not([data-on="sentence"])')
    .evaluateAll((all) => all.map((one) => `${(one as HTMLElement).dataset.on}=${one.textContent}`));
}

test('the article reader', { skip, timeout: 180_000 }, async (t) => {
  const { workbench, open } = await openedWorkbench(t);
  const { items } = (await workbench.ask('/api/articles?text=Dori')) as { items: readonly { id: string }[] };
  const { page, wrongs } = await open(`/articles/${encodeURIComponent(items[0]!.id)}`);
  const claims = page.locator('.claim > button');

  await t.test('the report as a whole is told, with the words it was read from', async () => {
    const whole = page.locator('.main-event');
    assert.match((await whole.locator('summary').textContent()) ?? '', /killed.*Burkina Faso/);
    await whole.locator('summary').click();
    const text = (await page.locator('.reading .text').textContent())!.replace(/\s+/g, ' ');
    const quotes = await whole.locator('q').allInnerTexts();
    assert.ok(quotes.length >= 2);
    for (const quote of quotes) assert.ok(text.includes(quote.replace(/\s+/g, ' ')), quote);
    await assertAccessible(page);
  });

  await t.test('choosing a claim lights its words, shows its rule, and stands in the address', async () => {
    await claims.first().click();
    const words = await lit(page);
    assert.ok(
      words.some((one) => one.startsWith('trigger=')),
      words.join('; '),
    );
    assert.match(
      (await page.locator('.claim.chosen .evidence').textContent()) ?? '',
      /Found by rules \S+, version/,
    );
    assert.match(page.url(), /[?&]claim=claim/);
    await assertAccessible(page);
  });

  await t.test('arrow keys go from claim to claim, Escape lets go', async () => {
    const before = await lit(page);
    await claims.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelectorAll('.claim')[1]?.classList.contains('chosen'));
    assert.notDeepEqual(await lit(page), before);
    await page.keyboard.press('Escape');
    await page.locator('.claim.chosen').waitFor({ state: 'detached' });
    assert.deepEqual(await lit(page), []);
  });

  await t.test('choosing words shows the claims that they are part of', async () => {
    const all = await claims.count();
    await page.locator('.reading [role="button"][data-role="trigger"]').first().click();
    await page.locator('.claim.chosen').waitFor();
    const shown = await claims.count();
    assert.ok(shown >= 1 && shown < all, `${shown} of ${all}`);
    assert.match((await page.locator('.claims').textContent()) ?? '', /is part of/);
  });

  await t.test('the text works with keys alone', async () => {
    await page.locator('.reading [role="button"][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'));
    assert.equal(focused, 'true');
  });

  await t.test('what is quoted is what stands in the text', async () => {
    const text = (await page.locator('.reading .text').textContent()) ?? '';
    for (const quoted of await page.locator('.evidence dd bdi').allInnerTexts()) {
      assert.ok(text.replace(/\s+/g, ' ').includes(quoted.replace(/\s+/g, ' ')), quoted);
    }
    assert.deepEqual(wrongs, []);
  });
});
