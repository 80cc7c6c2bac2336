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
