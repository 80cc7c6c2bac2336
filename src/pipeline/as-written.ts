/** A part of a record that stands in the article's text: wherever `text` and `span` stand together. */
interface Quoted {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/**
 * What was read from a text whose case was restored, with every quotation as `text` has it: offsets are the same in both.
 * Everything else, the names of actors and places among it, stays as it was read.
 */
export function asWritten<Part>(part: Part, text: string): Part {
  return rewrite(part, text) as Part;
}

function rewrite(part: unknown, text: string): unknown {
  if (Array.isArray(part)) return part.map((each) => rewrite(each, text));
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).map(([key, value]) => [key, rewrite(value, text)] as const);
  const copy = Object.fromEntries(entries);
  return isQuoted(part) ? { ...copy, text: text.slice(part.span.start, part.span.end) } : copy;
}

function isQuoted(part: object): part is Quoted {
  const { text, span } = part as Partial<Quoted>;
  return typeof text === 'string' && typeof span === 'object' && span !== null;
}
