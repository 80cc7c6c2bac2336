import * as z from 'zod';

/** A half-open range of UTF-16 code units into `article.text`. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({ id: 'Span', description: 'Half-open range of UTF-16 code units into article.text.' });
export type Span = z.infer<typeof Span>;

/** Words of the article together with where they stand. */
export const Quote = z.object({ text: z.string(), span: Span }).meta({
  id: 'Quote',
  description: 'Words of the article: article.text.slice(span.start, span.end) === text.',
});
export type Quote = z.infer<typeof Quote>;

/** A message about the input that is not an exception: what is wrong, and where. */
export const Diagnostic = z.object({ code: z.string(), message: z.string(), span: Span.nullable() }).meta({
  id: 'Diagnostic',
  description: 'A message about the input: a readable code, what it means, and where.',
});
export type Diagnostic = z.infer<typeof Diagnostic>;
