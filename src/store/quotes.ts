import type { Quote } from '../schema/span.ts';

/** Words beside which stands where they are, with the path to them within what was searched. */
export interface PlacedQuote extends Quote {
  readonly path: string;
}

/** Every `text` with a `span` beside it, however deep. */
function* quotesIn(value: unknown, path = ''): Generator<PlacedQuote> {
  if (value === null || typeof value !== 'object') return;
  const { text, span } = value as { readonly text?: unknown; readonly span?: unknown };
  if (typeof text === 'string' && isSpan(span)) yield { text, span, path };
  for (const [key, held] of Object.entries(value))
    yield* quotesIn(held, path === '' ? key : `${path}.${key}`);
}

function isSpan(value: unknown): value is Quote['span'] {
  if (value === null || typeof value !== 'object') return false;
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  return typeof start === 'number' && typeof end === 'number';
}

/** The quotes in `value` that are not what stands in `text` there. */
export function misquotes(value: unknown, text: string): PlacedQuote[] {
  return [...quotesIn(value)].filter((quote) => text.slice(quote.span.start, quote.span.end) !== quote.text);
}
