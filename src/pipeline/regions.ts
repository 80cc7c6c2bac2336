import type { Span } from '../document/span.ts';
import type { Article } from '../schema/article.ts';

/** The parts of an article's text that are not page debris, in order. */
export function codedRegions({ text, removed }: Pick<Article, 'text' | 'removed'>): Span[] {
  const regions: Span[] = [];
  let from = 0;
  for (const { span } of [...removed].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > from) regions.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < text.length) regions.push({ start: from, end: text.length });
  return regions;
}

/**
 * A region in two where a dateline ends in it: "CAIRO (Agency) –" is a sentence by itself, and takes no part in the
 * first one of the report.
 */
export function apartFromDateline(region: Span, dateline: Span | null): Span[] {
  const end = dateline?.end ?? region.start;
  if (end <= region.start || end >= region.end) return [region];
  return [
    { start: region.start, end },
    { start: end, end: region.end },
  ];
}
