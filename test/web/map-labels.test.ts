import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openedWorkbench, skip } from './opened.ts';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

test('the map names countries and towns where it looks', { skip, timeout: 120_000 }, async (t) => {
  const { open } = await openedWorkbench(t);
  const looks = {
    '8,20,3': { named: ['Algeria', 'Angola'], not: ['Lagos'] },
    '33,44,6': { named: ['Iraq', 'Baghdad'], not: ['Samawah'] },
    '13,-2,8': { named: ['Ouahigouya'], not: ['Burkina Faso'] },
    '33,404,6': { named: ['Baghdad'], not: [] },
  };
  for (const [look, { named, not }] of Object.entries(looks)) {
    await t.test(`at ${look}`, async () => {
      const { page, wrongs } = await open(`/?at=${look}`);
      await page.locator('.label', { hasText: named[0]! }).first().waitFor();
      await page.locator('.mark').first().waitFor();
      await page.waitForLoadState('networkidle');
      const boxes = (selector: string) =>
        page.locator(selector).evaluateAll((all) =>
          all.map((one): Box => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return { name: one.textContent ?? '', left, right, top, bottom };
          }),
        );
      const labels = await boxes('.label');
      for (const name of named)
        assert.ok(
          labels.some((label) => label.name === name),
          name,
        );
      for (const name of not) assert.ok(!labels.some((label) => label.name === name), name);
      const others = [...labels, ...(await boxes('.mark'))];
      for (const [index, label] of labels.entries()) {
        const over = others.filter((other, at) => at !== index && overlap(label, other));
        assert.deepEqual(over, [], label.name);
      }
      assert.deepEqual(wrongs, []);
      await page.context().close();
    });
  }
});
