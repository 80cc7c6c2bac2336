/** A half-open range of UTF-16 code units, `[start, end)`, into the text of one article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words together with where they stand; `text` is always `article.text.slice(span.start, span.end)`. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when every code unit of `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The quote that stands at `[start, end)` of `text`. */
export function quote(text: string, start: number, end: number): Quote {
  return { text: text.slice(start, end), span: { start, end } };
}
