import { liesIn } from './containment.ts';
import { distanceKm } from './distance.ts';
import type { SpanGroup } from './groups.ts';
import type { Evidence } from './ranking-features.ts';
import { evidenceOf, firstBeliefs } from './resolve.ts';
import { type Site, siteOf } from './site.ts';
import type { PlaceSpan } from './spans.ts';

/** Places nearer than this to one another speak of one neighbourhood. */
const neighbourhoodKm = 120;

/** Areas are no neighbours: their centres say little. */
const areas: ReadonlySet<string> = new Set(['country', 'continent', 'region', 'historical', 'sea', 'desert']);

/** A town of so many people is named far from home, too. */
const wellKnown = 200_000;

interface Support {
  near: number;
  inside: number;
  country: number;
}

function supportOf(site: Site, key: string, evidence: readonly Evidence[], keys: readonly string[]): Support {
  const support = { near: 0, inside: 0, country: 0 };
  for (const { site: other, mass, group } of evidence) {
    if (keys[group] === key || other.index === site.index) continue;
    if (site.country !== '' && other.country === site.country) support.country += mass;
    if (liesIn(site, other)) support.inside += mass;
    if (areas.has(other.kind) || areas.has(site.kind)) continue;
    if (distanceKm(site, other) <= neighbourhoodKm) support.near += mass;
  }
  return support;
}

function amount(mass: number): string {
  if (mass < 0.3) return 'none';
  if (mass < 1.2) return 'one';
  return mass < 3 ? 'some' : 'many';
}

/**
 * What the places found at first sight say of every span: whether a place of its name lies near them, in an area among
 * them, or in their country. A surname that is also a town's seldom has its town nearby.
 */
export function supportFeatures(
  spans: readonly PlaceSpan[],
  found: readonly SpanGroup[],
  foundSpans: readonly PlaceSpan[],
): string[][] {
  const evidence = evidenceOf(found, firstBeliefs(found));
  const keys = found.map(({ spans: members }) => foundSpans[members[0] ?? 0]?.key ?? '');
  const known = new Map<string, string[]>();
  return spans.map((span) => {
    const before = known.get(span.key);
    if (before) return before;
    let best: Support = { near: 0, inside: 0, country: 0 };
    for (const candidate of span.candidates) {
      const support = supportOf(siteOf(candidate), span.key, evidence, keys);
      if (support.near + support.inside > best.near + best.inside || best.country === 0) best = support;
    }
    const isLarge = Math.max(...span.candidates.map(({ population }) => population)) >= wellKnown;
    const features = [
      `same-country=${amount(best.country)}&found=${amount(found.length)}&${isLarge ? 'large' : 'small'}`,
      `near=${amount(best.near)}`,
      `inside=${amount(best.inside)}`,
      `same-country=${amount(best.country)}`,
      `found=${amount(found.length)}&near=${amount(best.near)}`,
    ];
    known.set(span.key, features);
    return features;
  });
}
