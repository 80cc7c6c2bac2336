import type { Browser, Page } from 'playwright-core';
import type { RunningWorkbench } from '../../scripts/workbench/running-workbench.ts';

/** Milliseconds from opening the overview to all of it being shown, and to its having answered a click. */
export interface Opening {
  readonly shown: number;
  readonly answered: number;
}

/** What a reader sees of frames while dragging: the usual time between two, the longest, and the frames of the slowest second. */
export interface Frames {
  readonly median: number;
  readonly longest: number;
  readonly slowestSecond: number;
}

/** Where the map is dragged to, in pixels. */
const pans = [
  [-250, 40],
  [220, -60],
  [-120, 90],
  [180, 60],
] as const;
/** From where to where it is dragged over the timeline, in shares of its width. */
const ranges = [
  [0.1, 0.9],
  [0.8, 0.4],
  [0.3, 0.6],
  [0.95, 0.05],
] as const;
const viewport = { width: 1440, height: 900 };

/** Opens the overview in a browser that knows nothing of it yet, and narrows it by a click as soon as all is shown. */
export async function measureOpening(browser: Browser, { address }: RunningWorkbench): Promise<Opening> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await whenShown(page);
  const total = await page.locator('.total').textContent();
  await page.locator('.facet-row').first().click();
  const answered = await page.waitForFunction(
    (before) => {
      const now = document.querySelector('.total')?.textContent;
      return now !== before && document.querySelector('.fading') === null && performance.now();
    },
    total,
    { polling: 'raf' },
  );
  const opening = { shown, answered: Number(await answered.jsonValue()) };
  await context.close();
  return opening;
}

/** Waits until map, timeline and lists are there. @returns milliseconds since the page was asked for */
async function whenShown(page: Page): Promise<number> {
  const shown = await page.waitForFunction(
    () => {
      const parts = ['.mark', '.time-chart svg rect', '.facet-row', '.incident-row'];
      return parts.every((part) => document.querySelector(part) !== null) && performance.now();
    },
    undefined,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

/** Drags the map about `times`, looking at "latitude,longitude,zoom" at first. */
export async function measurePanning(
  browser: Browser,
  { address }: RunningWorkbench,
  look: string,
  times: number,
): Promise<Frames> {
  const page = await openedPage(browser, `${address}/?at=${look}`);
  const map = (await page.locator('.map').boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  const frames = await measureFrames(page, async () => {
    for (const [across, down] of pans.slice(0, times)) await drag(page, [x, y], [x + across, y + down]);
  });
  await page.context().close();
  return frames;
}

/** Drags over the timeline `times`, its bars being of such steps of time. */
export async function measureBrushing(
  browser: Browser,
  { address }: RunningWorkbench,
  step: string,
  times: number,
): Promise<Frames> {
  const page = await openedPage(browser, `${address}/?step=${step}`);
  const time = (await page.locator('.brush').boundingBox())!;
  const at = (share: number) => [time.x + time.width * share, time.y + time.height / 2] as const;
  const frames = await measureFrames(page, async () => {
    for (const [from, to] of ranges.slice(0, times)) await drag(page, at(from), at(to));
  });
  await page.context().close();
  return frames;
}

async function openedPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(address);
  await whenShown(page);
  return page;
}

type Spot = readonly [number, number];

/** How many moves a drag is made of; a mouse tells of some sixty a second. */
const MOVES = 60;

async function drag(page: Page, [fromX, fromY]: Spot, [toX, toY]: Spot): Promise<void> {
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move++) {
    const share = move / MOVES;
    await page.mouse.move(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
    await page.waitForTimeout(1000 / MOVES);
  }
  await page.mouse.up();
}

declare global {
  interface Window {
    framesSeen: number[];
  }
}

/** Notes when frames are made while something is done. */
async function measureFrames(page: Page, action: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    window.framesSeen = [];
    const note = (time: number) => {
      window.framesSeen.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await action();
  const times = await page.evaluate(() => window.framesSeen);
  const between = times.slice(1).map((time, index) => time - times[index]!);
  const ordered = between.toSorted((one, other) => one - other);
  return {
    median: ordered[Math.floor(ordered.length / 2)]!,
    longest: ordered.at(-1)!,
    slowestSecond: fewestInASecond(times),
  };
}

/** The fewest frames in any stretch of a second. */
function fewestInASecond(times: readonly number[]): number {
  const last = times.at(-1)!;
  let end = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [index, time] of times.entries()) {
    if (time + 1000 > last) break;
    while (times[end]! <= time + 1000) end += 1;
    fewest = Math.min(fewest, end - index - 1);
  }
  if (fewest === Number.POSITIVE_INFINITY) throw new Error('it was not dragged for a second');
  return fewest;
}
