import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { untilIdle } from '../../scripts/workbench/running-workbench.ts';
import { assertAccessible, openedWorkbench, settled, skip } from './opened.ts';
import { temporaryFolder } from './temporary-folder.ts';

const timeout = 300_000;
const root = new URL('../../', import.meta.url);

test('paste an article and read its record', { skip, timeout }, async (t) => {
  const { open } = await openedWorkbench(t, false);
  const seed = process.env.DATELINE_SEED;
  const text = await readFile(
    seed ? join(seed, 'article.txt') : new URL('examples/sahel-wire.txt', root),
    'utf8',
  );
  const { page, wrongs } = await open('/import?way=text');
  await page.getByLabel('Text of the report').fill(text);
  await page.getByLabel('Date of publication').fill('2024-09-02');
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('link', { name: 'Read its record' }).first().click({ timeout: 60_000 });
  await page.locator('.reading .text').waitFor();
  const shown = (await page.locator('.reading .text').textContent())!;
  const [sentence] = /[A-Z][^.\n]{60,120}\./.exec(text)!;
  assert.ok(shown.replace(/\s+/g, ' ').includes(sentence.replace(/\s+/g, ' ')), sentence);
  const claims = page.locator('.claim > button');
  assert.ok((await claims.count()) > 3);
  await claims.first().click();
  assert.ok((await page.locator('.reading [data-on="trigger"]').count()) > 0);
  await assertAccessible(page);
  assert.deepEqual(wrongs, []);
});

test('find an incident on the map and open its reports', { skip, timeout }, async (t) => {
  const { open } = await openedWorkbench(t);
  const { page, wrongs } = await open('/?country=Iraq');
  await page.locator('.mark').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.mark').length >= 2);
  for (let step = 0; step < 8 && (await page.locator('.mark.one').count()) === 0; step++) {
    await page.locator('.mark').first().press('Enter');
    await page.waitForTimeout(1000);
  }
  await page.locator('.mark.one').first().press('Enter');
  await page.waitForURL(/\/incidents\//);
  await settled(page);
  assert.match((await page.locator('h1').textContent())!, /Iraq/);
  const reports = page.locator('.report h3 a');
  assert.ok((await reports.count()) >= 1);
  const title = await reports.first().textContent();
  await reports.first().click();
  await page.locator('.claim.chosen').waitFor();
  assert.equal(await page.locator('h1').textContent(), title);
  assert.deepEqual(wrongs, []);
});

test('correct an agent, and see the incident and the export change', { skip, timeout }, async (t) => {
  const { workbench, open } = await openedWorkbench(t);
  const { items } = (await workbench.ask('/api/incidents?actor=group.al-shabaab')) as {
    items: { id: string }[];
  };
  const path = items[0]
    ? `/incidents/${encodeURIComponent(items[0].id)}`
    : await incidentOf(workbench, 'al-Shabaab');
  const { page, wrongs } = await open(path);
  assert.match((await page.locator('h1').textContent())!, /al-Shabaab/);
  await correctAgent(page, 'al-Shabaab', 'Islamic State');
  await page.locator('h1', { hasText: 'Islamic State' }).waitFor();
  await untilIdle(workbench);
  const csv = await (
    await fetch(`${workbench.address}/api/export/acled?incomplete=true&country=Somalia`)
  ).text();
  assert.match(csv, /Islamic State/);
  assert.deepEqual(wrongs, []);
});

test('put an incident itself right, and see it on its page, in the log and in exports', {
  skip,
  timeout,
}, async (t) => {
  const { workbench, open } = await openedWorkbench(t);
  const { items } = (await workbench.ask('/api/incidents?country=Somalia')) as {
    items: { id: string; incident: { counts: { what: string }[] } }[];
  };
  const { id } = items.find(({ incident }) => incident.counts.some(({ what }) => what === 'killed'))!;
  const { page, wrongs } = await open(`/incidents/${encodeURIComponent(id)}`);
  await page.locator('.incident-review').getByRole('button', { name: 'Correct' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Type').selectOption({ label: 'Coercion' });
  await dialog.getByRole('combobox', { name: 'Find a place' }).fill('Garissa');
  await dialog.getByRole('option', { name: /Kenya/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('First day').fill('2023-05-06');
  await dialog.getByLabel('Last day').fill('2023-05-06');
  for (const [bound, value] of Object.entries({ Least: 70, Best: 72, Most: 75 })) {
    await dialog
      .getByLabel(new RegExp(`^killed .*: ${bound}$`))
      .first()
      .fill(String(value));
  }
  await dialog.getByLabel('Note').fill('seen there by a colleague');
  await assertAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.locator('h1', { hasText: 'Garissa' }).waitFor();
  assert.match((await page.locator('h1').textContent())!, /coerced.*May 6, 2023: 70 to 75 killed/);
  const decided = (await page.locator('.decided').textContent())!;
  assert.match(
    decided,
    /Put right by .*seen there by a colleague.*Place: Garissa.*from the reports: .*Somalia/,
  );
  const history = page.getByRole('region', { name: 'Changes' });
  await history.getByText(/Put right by .*: Type, Place, Date, Toll/).waitFor();
  await assertAccessible(page);
  const geojson = (await workbench.ask('/api/export/geojson?country=Kenya')) as {
    features: { properties: object }[];
  };
  assert.ok(
    geojson.features.some(({ properties }) => {
      const { type, place, date_start, killed_low, killed_best, killed_high } = properties as never;
      const told = [type, place, date_start, killed_low, killed_best, killed_high].join();
      return /^COERCE,Garissa[^,]*,2023-05-06,70,72,75$/.test(told);
    }),
    JSON.stringify(geojson),
  );
  await page.locator('.incident-review').getByRole('button', { name: 'Undo' }).click();
  await page.locator('h1', { hasText: 'Somalia' }).waitFor();
  assert.deepEqual(wrongs, []);
});

test('look for words, and see them where they stand', { skip, timeout }, async (t) => {
  const { open } = await openedWorkbench(t);
  const { page, wrongs } = await open('/');
  const marked = (within: string) => page.locator(`${within} mark`).allInnerTexts();
  await page.keyboard.press('/');
  await page.keyboard.type('shelling');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Statements' }).click();
  await page.locator('.overview-list mark').first().waitFor();
  const found = await marked('.overview-list');
  assert.ok(
    found.every((word) => /^shell/i.test(word)),
    found.join(),
  );
  assert.match(page.url(), /text=shelling.*list=statements/);
  await assertAccessible(page);
  const [sentence] = await page.locator('.overview-list .quote').allInnerTexts();
  await page.locator('.overview-list .incident-row').first().click();
  await page.locator('.claim.chosen').waitFor();
  const text = (await page.locator('.reading .text').textContent())!;
  assert.ok(text.replace(/\s+/g, ' ').includes(sentence!.replace(/\s+/g, ' ')), sentence);

  await page.goto(new URL('/sources', page.url()).href);
  await page.getByLabel('Find a report').fill('shelling');
  await page.locator('.reports mark').first().waitFor();
  assert.ok((await marked('.reports')).every((word) => /^shell/i.test(word)));
  await assertAccessible(page);
  await page.getByLabel('Find a report').fill('zzyzx');
  await page.getByText('No report holds these words').waitFor();
  assert.deepEqual(wrongs, []);
});

/** The address of an incident in whose sentence a name stands. */
async function incidentOf(workbench: { ask(path: string): Promise<unknown> }, name: string): Promise<string> {
  const { items } = (await workbench.ask(`/api/actors?text=${encodeURIComponent(name)}`)) as {
    items: { id: string }[];
  };
  for (const { id } of items) {
    const found = (await workbench.ask(`/api/incidents?actor=${encodeURIComponent(id)}`)) as {
      items: { id: string }[];
    };
    if (found.items[0]) return `/incidents/${encodeURIComponent(found.items[0].id)}`;
  }
  return assert.fail(`no incident of ${name}`);
}

/** In every claim of the incident that has the one as agent, puts the other in its place, by the words that stood for it. */
async function correctAgent(page: Page, from: string, to: string): Promise<void> {
  const readings = page.locator('.reading-of > button', { hasText: `${from} →` });
  for (let left = await readings.count(); left > 0; left = await readings.count()) {
    await readings.first().click();
    await page.locator('.reading-of .row').getByRole('button', { name: 'Correct' }).click();
    const dialog = page.getByRole('dialog');
    const role = dialog.getByRole('group', { name: 'Agents' });
    await role.getByRole('button', { name: `Remove: ${from}` }).click();
    await role.getByRole('button', { name: 'Add: Agents' }).click();
    const sentence = role.getByLabel('Words of the sentence');
    await sentence.evaluate((field: HTMLTextAreaElement, words) => {
      const start = field.value.indexOf(words);
      field.focus();
      field.setSelectionRange(start, start + words.length);
    }, from);
    await sentence.press('Shift');
    await role.getByRole('combobox').fill(to);
    await role.getByRole('option').filter({ hasText: to }).first().waitFor();
    await page.keyboard.press('Enter');
    await assertAccessible(page);
    await role.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(
      (before) => document.querySelectorAll('.reading-of .chip.good').length >= before,
      await page.locator('.reading-of .chip.good').count(),
    );
    await page.waitForTimeout(800);
  }
}

test('settle ten claims of the review queue by keys alone', { skip, timeout }, async (t) => {
  const { workbench, open } = await openedWorkbench(t);
  const { page, wrongs } = await open('/review');
  await assertAccessible(page);
  const keys = ['a', 'a', 'r', 'u', 'a', 'r', 'a', 'u', 'a', 'a'];
  for (const [done, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.locator('[role="status"]', { hasText: `${done + 1} settled` }).waitFor();
  }
  const counted = await reviewStates(workbench);
  assert.deepEqual(counted, { accepted: 6, rejected: 2, unsure: 2 });
  await page.keyboard.press('z');
  await page.locator('[role="status"]', { hasText: '9 settled' }).waitFor();
  assert.deepEqual(await reviewStates(workbench), { accepted: 5, rejected: 2, unsure: 2 });
  assert.deepEqual(wrongs, []);
});

async function reviewStates(workbench: { ask(path: string): Promise<unknown> }) {
  const { lists } = (await workbench.ask('/api/claims/facets')) as {
    lists: { review: { value: string; count: number }[] };
  };
  const settledOnes = lists.review.filter(({ value }) => value !== 'unreviewed');
  return Object.fromEntries(
    settledOnes
      .sort((one, other) => (one.value < other.value ? -1 : 1))
      .map(({ value, count }) => [value, count]),
  );
}

test('import a folder of 50 files, of which two are bad', { skip, timeout }, async (t) => {
  const { workbench, open } = await openedWorkbench(t, false);
  const folder = join(await temporaryFolder(t), 'reports');
  await mkdir(folder);
  for (let number = 1; number <= 48; number++) {
    const text = `Clashes in district ${number}\nGOMA, 3 March 2024 - Rebels shelled village number ${number} on Friday, killing ${number} civilians, the army said.\n`;
    await writeFile(join(folder, `report-${number}.txt`), text);
  }
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex'));
  const { page, wrongs } = await open('/import');
  await page.getByLabel('Choose a folder').setInputFiles(folder);
  await page.locator('.sums', { hasText: 'Finished: 50 of 50' }).waitFor({ timeout: 120_000 });
  const failures = page.locator('.failures');
  assert.match((await failures.textContent())!, /2 failed/);
  assert.match((await failures.textContent())!, /empty\.txt/);
  assert.match((await failures.textContent())!, /picture\.png/);
  await assertAccessible(page);
  const { items } = (await workbench.ask('/api/articles?limit=100')) as { items: { coded: boolean }[] };
  assert.equal(items.filter(({ coded }) => coded).length, 48);
  assert.deepEqual(wrongs, []);
});
