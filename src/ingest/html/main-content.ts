import { weightOf } from '../script-weight.ts';
import { type Block, isLinks, layOut, type PageLayout, type Region } from './page-layout.ts';
import type { PageElement } from './page-tree.ts';
import type { PartNames } from './part-names.ts';
import { teasersOf } from './teasers.ts';

/** Shares of the prose of a page, in 0…1: what a part must hold before it is taken, or kept despite its name. */
const TOO_MUCH_FOR_DEBRIS = 0.4;
const TOO_MUCH_FOR_COMMENTS = 0.8;
const ENOUGH_FOR_BODY = 0.4;
const ENOUGH_TO_GO_DEEPER = 0.85;

const PROSE_LENGTH = 50;
const LINK_COST = 30;
const LEAST_BESIDE = 80;
const SENTENCE = /[.!?…。！？؟।]["”’)」』]{0,2}$/u;
const HEADING = /^h[1-6]$/;
/** Elements that are paragraphs themselves: going into one would lose its neighbours. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'pre', 'dd', 'tr', 'figure']);

/** The blocks of a page that make up its article, in page order. */
export function mainBlocks(root: PageElement, names: PartNames): Block[] {
  const layout = layOut(root, (element) => names.isSkipped(element));
  const dropped = markDebris(layout, names);
  for (const region of teasersOf(layout)) dropped.fill(true, region.from, region.to);
  const worth = runningSum(layout.blocks.map((block, index) => (dropped[index] ? 0 : worthOf(block))));
  const worthOfRegion = (region: Region) => worth[region.to]! - worth[region.from]!;
  const main = mainRegion(layout, names, worthOfRegion);
  if (main === null) return [];
  const wanted = adjoining(layout, main, names, worthOfRegion);
  const kept = layout.blocks.map((block, index) => wanted[index]! && !dropped[index] && !isLinks(block));
  return withoutRepeats(withoutBareHeadings(layout.blocks, kept));
}

/** The blocks of the main region, with those of the regions beside it that carry its text on or lead up to it. */
function adjoining(
  layout: PageLayout,
  main: Region,
  names: PartNames,
  worthOfRegion: (region: Region) => number,
): boolean[] {
  const wanted = layout.blocks.map(() => false);
  wanted.fill(true, main.from, main.to);
  const chain = new Map<Region, Region>();
  for (let at = main; at.parent !== null; at = at.parent) chain.set(at.parent, at);
  const body = [...chain.keys()].findLast(({ element }) => holdsArticle(element, names));
  for (const region of layout.regions) {
    const chosen = region.parent === null ? undefined : chain.get(region.parent);
    if (chosen === undefined || region === chosen || worthOfRegion(region) < LEAST_BESIDE) continue;
    if (carriesOn(region, chosen)) wanted.fill(true, region.from, region.to);
    else if (body !== undefined && region.to <= main.from && region.from >= body.from) {
      for (let index = region.from; index < region.to; index++)
        wanted[index] ||= worthOf(layout.blocks[index]!) >= PROSE_LENGTH;
    }
  }
  return wanted;
}

/** The kept blocks, without headings under which something was left out and nothing was kept. */
function withoutBareHeadings(blocks: readonly Block[], kept: readonly boolean[]): Block[] {
  const wanted: Block[] = [];
  let next: { block: Block; index: number } | null = null;
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (!kept[index]) continue;
    const block = blocks[index]!;
    const bare =
      next === null ||
      (isHeading(next.block) && next.block.element <= block.element && next.index > index + 1);
    next = { block, index };
    if (!isHeading(block) || !bare) wanted.push(block);
  }
  return wanted.reverse();
}

/** Drops paragraphs that stood before: pages hold a part twice, for wide windows and for narrow ones. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < PROSE_LENGTH) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function isHeading(block: Block): boolean {
  return HEADING.test(block.element);
}

function holdsArticle(element: PageElement, names: PartNames): boolean {
  if (element.name === 'html' || element.name === 'body') return false;
  return element.name === 'main' || names.isBody(element);
}

/** True of a paragraph of some length beside the chosen part, or a part with the same class. */
function carriesOn({ element }: Region, chosen: Region): boolean {
  if (element.name === 'p') return true;
  const named = element.attributes.get('class')?.trim() ?? '';
  return (
    named !== '' &&
    element.name === chosen.element.name &&
    named === chosen.element.attributes.get('class')?.trim()
  );
}

/** How much a block speaks for an article around it: its own words if it reads as prose, something against it if it is links. */
function worthOf(block: Block): number {
  const own = weightOf(block.text) - block.linked;
  if (isLinks(block)) return -LINK_COST;
  return own >= PROSE_LENGTH || SENTENCE.test(block.text) ? own : 0;
}

function markDebris(layout: PageLayout, names: PartNames): boolean[] {
  const dropped = layout.blocks.map(() => false);
  const prose = runningSum(layout.blocks.map((block) => Math.max(0, worthOf(block))));
  const total = prose.at(-1)!;
  for (const region of layout.regions) {
    const share = (prose[region.to]! - prose[region.from]!) / Math.max(total, 1);
    const isDebris =
      (share < TOO_MUCH_FOR_DEBRIS && names.isDebris(region.element)) ||
      (share < TOO_MUCH_FOR_COMMENTS && names.isComments(region.element));
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
    if (PARAGRAPHS.has(region.element.name)) continue;
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
