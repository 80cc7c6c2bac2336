import { isLinks, type PageLayout, type Region } from './page-layout.ts';

const ITEMS = 3;
const ITEM_LENGTH = 700;
const BLOCKS_IN_ITEM = 20;
const TITLE_LENGTH = 15;
const SHARE_OF_SIBLINGS = 0.7;

/**
 * The regions that announce other articles: three siblings or more of one kind, most of them with a title that is a link
 * and no more than a few lines of their own.
 */
export function teasersOf(layout: PageLayout): Region[] {
  const families = new Map<Region, Map<string, Region[]>>();
  for (const region of layout.regions) {
    if (region.parent === null || region.from === region.to) continue;
    const kin = families.get(region.parent) ?? new Map<string, Region[]>();
    const kind = `${region.element.name} ${region.element.attributes.get('class') ?? ''}`;
    const siblings = kin.get(kind);
    if (siblings === undefined) kin.set(kind, [region]);
    else siblings.push(region);
    families.set(region.parent, kin);
  }
  return [...families.values()].flatMap((kin) =>
    [...kin.values()].flatMap((siblings) => teasersAmong(siblings, layout)),
  );
}

function teasersAmong(siblings: readonly Region[], layout: PageLayout): Region[] {
  if (siblings.length < ITEMS) return [];
  const teasers = siblings.filter((region) => isTeaser(region, layout));
  return teasers.length >= Math.max(ITEMS, siblings.length * SHARE_OF_SIBLINGS) ? teasers : [];
}

function isTeaser({ from, to }: Region, layout: PageLayout): boolean {
  if (to - from < 2 || to - from > BLOCKS_IN_ITEM) return false;
  const blocks = layout.blocks.slice(from, to);
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return length <= ITEM_LENGTH && blocks.some((block) => isLinks(block) && block.linked >= TITLE_LENGTH);
}
