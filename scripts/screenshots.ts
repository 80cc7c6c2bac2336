// `npm run screenshots`: opens every page of the workbench on the examples, narrow and wide, light and dark, and writes
// pictures of them to docs/screenshots/.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './workbench/browser.ts';
import { pagesOf } from './workbench/pages.ts';
import { importExamples, startWorkbench } from './workbench/running-workbench.ts';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const schemes = ['light', 'dark'] as const;
/** WebP from 0 to 100: text stays sharp, and all pictures together stay small. */
const QUALITY = 60;

const data = await mkdtemp(join(tmpdir(), 'dateline-screenshots-'));
const workbench = await startWorkbench(join(data, 'store'));
const browser = await startBrowser();
try {
  await importExamples(workbench);
  await mkdir(folder, { recursive: true });
  const pages = await pagesOf(workbench);
  const wanted = process.argv.slice(2);
  for (const size of sizes) {
    for (const colorScheme of schemes) {
      for (const [name, path] of Object.entries(pages)) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        await photograph(browser, workbench.address + path, { ...size, colorScheme, name });
      }
    }
  }
} finally {
  await browser.close();
  await workbench.stop();
  await rm(data, { recursive: true });
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: (typeof schemes)[number];
  readonly name: string;
}

async function photograph(browser: Browser, address: string, { width, height, colorScheme, name }: Picture) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address);
  await settle(page);
  const session = await context.newCDPSession(page);
  const { data: picture } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
  });
  await writeFile(join(folder, `${name}-${width}-${colorScheme}.webp`), Buffer.from(picture, 'base64'));
  await context.close();
}

/** Waits until nothing is on its way and nothing is still to be drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main [aria-busy="true"], main .skeleton') === null,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
}
