import { type Block, layOut, type PageLayout, type Region } from './page-layout.ts';
import type { PageElement } from './page-tree.ts';
import type { PartNames } from './part-names.ts';

/** Shares of the prose of a page, in 0…1: what a part must hold before it is taken, or kept despite its name. */
const TOO_MUCH_FOR_DEBRIS = 0.4;
const TOO_MUCH_FOR_COMMENTS = 0.8;
const ENOUGH_FOR_BODY = 0.4;
const ENOUGH_TO_GO_DEEPER = 0.85;

const PROSE_LENGTH = 50;
const LINK_SHARE = 0.5;
const LINK_COST = 30;

/** The blocks of a page that make up its article, in page order. */
export function mainBlocks(root: PageElement, names: PartNames): Block[] {
  const layout = layOut(root, (element) => names.isSkipped(element));
  const dropped = markDebris(layout, names);
  const worth = runningSum(layout.blocks.map((block, index) => (dropped[index] ? 0 : worthOf(block))));
  const main = mainRegion(layout, names, (region) => worth[region.to]! - worth[region.from]!);
  if (main === null) return [];
  const kept: Block[] = [];
  for (let index = main.from; index < main.to; index++) {
    const block = layout.blocks[index]!;
    if (!dropped[index] && !isLinks(block)) kept.push(block);
  }
  return kept;
}

/** How much a block speaks for an article around it: its own words if it reads as prose, something against it if it is links. */
function worthOf(block: Block): number {
  const own = block.text.length - block.linked;
  if (isLinks(block)) return -LINK_COST;
  return own >= PROSE_LENGTH ? own : 0;
}

function isLinks(block: Block): boolean {
  return block.linked > block.text.length * LINK_SHARE;
}

function markDebris(layout: PageLayout, names: PartNames): boolean[] {
  const dropped = layout.blocks.map(() => false);
  const prose = runningSum(layout.blocks.map((block) => Math.max(0, worthOf(block))));
  const total = prose.at(-1)!;
  for (const region of layout.regions) {
    const share = (prose[region.to]! - prose[region.from]!) / Math.max(total, 1);
    const isDebris =
      (share < TOO_MUCH_FOR_DEBRIS && names.isDebris(region.element)) ||
      (share < TOO_MUCH_FOR_COMMENTS && names.isComments(region.element)) ||
      region.element.name === 'figcaption';
    if (isDebris) dropped.fill(true, region.from, region.to);
  }
  return dropped;
}

/** The innermost region that the page's names call the body, or that holds nearly all of what is worth reading. */
function mainRegion(
  layout: PageLayout,
  names: PartNames,
  worthOfRegion: (region: Region) => number,
): Region | null {
  let best: Region | null = null;
  for (const region of layout.regions) {
    if (best === null || worthOfRegion(region) > worthOfRegion(best)) best = region;
  }
  if (best === null || worthOfRegion(best) <= 0) return null;
  const enough = worthOfRegion(best) * ENOUGH_FOR_BODY;
  let body: Region | null = null;
  for (const region of layout.regions) {
    if (worthOfRegion(region) < enough || !names.isBody(region.element)) continue;
    if (body === null || worthOfRegion(region) >= worthOfRegion(body) * ENOUGH_TO_GO_DEEPER) body = region;
  }
  return deepest(layout, body ?? best, worthOfRegion);
}

function deepest(layout: PageLayout, from: Region, worthOfRegion: (region: Region) => number): Region {
  let at = from;
  for (const region of layout.regions) {
    if (region.parent === at && worthOfRegion(region) >= worthOfRegion(at) * ENOUGH_TO_GO_DEEPER) at = region;
  }
  return at;
}

/** Sums before each index: `sums[to] - sums[from]` is the sum over `[from, to)`. */
function runningSum(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
