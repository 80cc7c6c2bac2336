import type { GoldToponym } from '../../bench/places/corpus.ts';
import { nameFlag } from '../../src/mentions/places/entry.ts';
import type { PlaceSpan } from '../../src/mentions/places/spans.ts';

/** Whether a span is a toponym by the gold; null where it is not to be learnt from. */
export type Label = boolean | null;

function fit(span: PlaceSpan, { start, end }: GoldToponym): number {
  const shared = Math.min(span.span.end, end) - Math.max(span.span.start, start);
  return shared > 0 ? (2 * shared) / (span.span.end - span.span.start + end - start) : 0;
}

/** Whether the name is found mainly as a people's or an adjective's. */
export function isDemonym(span: PlaceSpan): boolean {
  const first = span.candidates.reduce((a, b) => (b.population > a.population ? b : a));
  return (first.flags & nameFlag.demonym) !== 0 && (first.flags & (nameFlag.main | nameFlag.alternate)) === 0;
}

/**
 * A span is right when it fits a gold toponym best; gold without a position teaches nothing either way, nor do demonyms
 * of a corpus that does not mark them.
 */
export function labelSpans(
  spans: readonly PlaceSpan[],
  gold: readonly GoldToponym[],
  marksDemonyms: boolean,
): Label[] {
  const labels: Label[] = spans.map((span) => (!marksDemonyms && isDemonym(span) ? null : false));
  for (const toponym of gold) {
    let best = -1;
    spans.forEach((span, index) => {
      const share = fit(span, toponym);
      if (share > 0 && (best < 0 || share > fit(spans[best] as PlaceSpan, toponym))) best = index;
    });
    if (best >= 0) labels[best] = toponym.lat === null ? null : true;
  }
  return labels;
}

/** The gold toponym with a position that shares most with a span, or null. */
export function goldOf(span: PlaceSpan, gold: readonly GoldToponym[]): GoldToponym | null {
  let best: GoldToponym | null = null;
  for (const toponym of gold) {
    if (toponym.lat === null || fit(span, toponym) === 0) continue;
    if (!best || fit(span, toponym) > fit(span, best)) best = toponym;
  }
  return best;
}
