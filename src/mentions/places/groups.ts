import type { Tagged } from '../../document/sentence.ts';
import { liesIn } from './containment.ts';
import { type Site, siteOf } from './site.ts';
import type { PlaceSpan } from './spans.ts';

/** The spans of one name in an article that are taken to speak of one place (one sense per discourse). */
export interface SpanGroup {
  readonly spans: readonly number[];
  readonly sites: readonly Site[];
  /** What the area named right behind it may be (`Anbar` in `Rutba, Anbar`); empty without one. */
  readonly qualifiers: readonly Site[];
  /** How far the name is to be heard as evidence for others, 0 to 1: how likely it names a place at all. */
  readonly weight: number;
}

/** Marks and words between a place and the area it lies in: `Rutba, Anbar`, `Paris (Texas)`, `Rutba in Anbar`. */
const links = new Set([',', '(', 'in', 'of']);

/** For each span, the span behind it that says where it lies, or -1. */
export function qualifiersOf(spans: readonly PlaceSpan[], sentences: readonly Tagged[]): Int32Array {
  const starts = new Map<string, number[]>();
  spans.forEach((span, index) => {
    const place = `${span.sentence}:${span.first}`;
    starts.set(place, [...(starts.get(place) ?? []), index]);
  });
  return Int32Array.from(spans, (span) => {
    const tokens = sentences[span.sentence]?.tokens ?? [];
    if (!links.has((tokens[span.last]?.text ?? '').toLowerCase())) return -1;
    const article = (tokens[span.last + 1]?.text ?? '').toLowerCase() === 'the' ? 1 : 0;
    const behind = starts.get(`${span.sentence}:${span.last + 1 + article}`) ?? [];
    const holding = behind.filter((index) => holds(spans[index] as PlaceSpan, span));
    return holding.at(-1) ?? -1;
  });
}

function holds(outer: PlaceSpan, inner: PlaceSpan): boolean {
  const areas = outer.candidates.map(siteOf);
  const places = inner.candidates.map(siteOf);
  return places.some((place) => areas.some((area) => liesIn(place, area)));
}

/**
 * Groups the spans by name, and by qualifier where one name is given several (`Paris, Texas` and `Paris, France` in one
 * article are two groups; a plain `Paris` beside them goes with the first).
 */
export function groupSpans(
  spans: readonly PlaceSpan[],
  weights: ArrayLike<number>,
  qualifiers: ArrayLike<number>,
): SpanGroup[] {
  const byName = new Map<string, Map<string, number[]>>();
  spans.forEach((span, index) => {
    const qualifier = spans[qualifiers[index] ?? -1]?.key ?? '';
    const parts = byName.get(span.key) ?? new Map<string, number[]>();
    parts.set(qualifier, [...(parts.get(qualifier) ?? []), index]);
    byName.set(span.key, parts);
  });
  return [...byName.values()].flatMap((parts) => {
    const plain = parts.get('') ?? [];
    parts.delete('');
    const sets = [...parts.values()];
    const merged = sets.length === 0 ? [plain] : sets.map((set, at) => (at === 0 ? [...set, ...plain] : set));
    return merged.map((members) => groupOf(members, spans, weights, qualifiers));
  });
}

function groupOf(
  members: readonly number[],
  spans: readonly PlaceSpan[],
  weights: ArrayLike<number>,
  qualifiers: ArrayLike<number>,
): SpanGroup {
  const first = spans[members[0] ?? 0];
  const qualifier = members.map((index) => qualifiers[index] ?? -1).find((index) => index >= 0) ?? -1;
  return {
    spans: members,
    sites: (first?.candidates ?? []).map(siteOf),
    qualifiers: (spans[qualifier]?.candidates ?? []).map(siteOf),
    weight: Math.max(...members.map((index) => weights[index] ?? 0)),
  };
}
