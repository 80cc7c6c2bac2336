import type { Tagged } from '../../document/sentence.ts';
import { liesIn } from './containment.ts';
import { distanceKm } from './distance.ts';
import { nameFlag, type PlaceKind } from './entry.ts';
import type { PlaceWords } from './knowledge.ts';
import type { Site } from './site.ts';
import type { PlaceSpan } from './spans.ts';

const towns: ReadonlySet<PlaceKind> = new Set(['town', 'capital', 'seat']);
const divisions: ReadonlySet<PlaceKind> = new Set(['admin1', 'admin2']);

const features: ReadonlySet<PlaceKind> = new Set([
  'river',
  'sea',
  'mountains',
  'desert',
  'region',
  'continent',
]);

/** A town this far from its division's centre is not what the division's name means by itself: New York is a state too. */
const farthestKm = 100;

/** A town with less than this share of its division's people is not what the name means by itself. */
const leastShare = 0.1;

/**
 * Towns and the divisions around them often share a name, and ranking cannot tell them apart, being near each other. The
 * words do: `Idlib province` and `the province of Idlib` are the division, a bare `Idlib` is the town.
 */
export function settleDivision(
  site: Site,
  sites: readonly Site[],
  span: PlaceSpan,
  tokens: Tagged['tokens'],
  words: PlaceWords,
): Site {
  const said = saysDivision(span, tokens, words);
  if (said && towns.has(site.kind)) {
    return sites.find((other) => divisions.has(other.kind) && liesIn(site, other)) ?? site;
  }
  if (said || !divisions.has(site.kind)) return site;
  const own = sites.filter((other) => isOwnTown(other, site));
  return own.sort((a, b) => b.population - a.population)[0] ?? site;
}

/**
 * `the Dnipro` is the river and `the Sahel` the region, for no town takes the article; `the Dnipro mayor` still is the town's.
 */
export function settleArticle(
  site: Site,
  sites: readonly Site[],
  span: PlaceSpan,
  tokens: Tagged['tokens'],
): Site {
  if (!towns.has(site.kind) && !divisions.has(site.kind)) return site;
  const article = (tokens[span.first - 1]?.text ?? '').toLowerCase() === 'the';
  const behind = tokens[span.last];
  if (!article || behind?.xpos.startsWith('NN') || behind?.xpos === 'POS') return site;
  return sites.find(({ kind }) => features.has(kind)) ?? site;
}

function isOwnTown(town: Site, division: Site): boolean {
  return (
    towns.has(town.kind) &&
    (town.flags & (nameFlag.main | nameFlag.alternate)) !== 0 &&
    town.population >= division.population * leastShare &&
    town.country === division.country &&
    distanceKm(town, division) <= farthestKm
  );
}

function saysDivision(span: PlaceSpan, tokens: Tagged['tokens'], words: PlaceWords): boolean {
  const wordAt = (index: number): string => (tokens[index]?.text ?? '').toLowerCase();
  if (span.last - span.first > 1 && words.division.has(wordAt(span.last - 1))) return true;
  if (words.division.has(wordAt(span.last))) return true;
  return wordAt(span.first - 1) === 'of' && words.division.has(wordAt(span.first - 2));
}
