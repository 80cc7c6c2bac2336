import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TestContext } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromiumProgram, startBrowser } from '../../scripts/workbench/browser.ts';
import {
  importExamples,
  type RunningWorkbench,
  startWorkbench,
} from '../../scripts/workbench/running-workbench.ts';
import { temporaryFolder } from './temporary-folder.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Browser tests need a Chromium; where CI is set there must be one. */
export const skip = chromiumProgram === null ? 'no Chromium is installed' : false;

/** The real server on a fresh store with the examples coded, and a browser beside it. */
export interface Opened {
  readonly workbench: RunningWorkbench;
  readonly browser: Browser;
  /** Opens a page that may do nothing wrong: {@link Watched}. */
  open(path: string, options?: BrowserContextOptions): Promise<Watched>;
}

/** A page, with all that it did wrong: errors, refusals of the policy, requests to other hosts. */
export interface Watched {
  readonly page: Page;
  readonly wrongs: readonly string[];
}

/** Starts both for a test, and ends them with it. */
export async function openedWorkbench(t: TestContext, examples = true): Promise<Opened> {
  const data = await temporaryFolder(t);
  const [workbench, browser] = await Promise.all([startWorkbench(data), startBrowser()]);
  t.after(async () => {
    await browser.close();
    await workbench.stop();
  });
  if (examples) await importExamples(workbench);
  return {
    workbench,
    browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const wrongs = watch(page, workbench.address);
      await page.goto(workbench.address + path);
      await settled(page);
      return { page, wrongs };
    },
  };
}

function watch(page: Page, origin: string): readonly string[] {
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) wrongs.push(`asked ${url}`);
  });
  return wrongs;
}

/** Waits until nothing of the page is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main?.firstElementChild && main.querySelector('[aria-busy="true"]') === null;
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Fails where axe finds the page to break WCAG 2.2 on level A or AA. */
export async function assertAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = (await page.evaluate(
    (values) =>
      (window as never as { axe: { run: (options: object) => unknown } }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    tags,
  )) as AxeResults;
  const told = violations.map(({ id, help, nodes }) => {
    return `${id}: ${help}\n  ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`).join('\n  ')}`;
  });
  assert.deepEqual(told, [], page.url());
}
