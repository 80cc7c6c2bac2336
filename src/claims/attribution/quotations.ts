import type { Span } from '../../document/span.ts';

/** Words that stand between quotation marks: `span` with the marks, `inner` without. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  /** Too short to be what somebody said: a title, a nickname, a doubted word. */
  readonly scare: boolean;
  /** False where the paragraph ends before the quotation does, which then goes on in the next. */
  readonly closed: boolean;
}

/** Quotations of no more words than this, with no sentence mark at their end, are names and doubted words. */
const scareWords = 3;

const opening = '“„«';
const closing = '”»';
const apostrophes = "'‘’";

/**
 * The quotations of a text, in order, not overlapping. Curly marks pair by their shape, straight ones by turns; a
 * quotation that is not closed ends with its paragraph, unless the next paragraph opens with a mark and carries it on.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs(text)) found.push(...inParagraph(text, paragraph));
  return found;
}

/** The ranges of a text's paragraphs, without the line breaks between them. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n\s*/g)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function inParagraph(text: string, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | null = null;
  for (let at = start; at < end; at++) {
    const mark = markAt(text, at);
    if (mark === null) continue;
    if (open === null) {
      if (mark.opens) open = mark;
    } else if (mark.closes) {
      found.push(quotation(text, open, mark));
      open = null;
    }
    at = mark.end - 1;
  }
  if (open !== null && runsOn(text, end)) found.push(quotation(text, open, { start: end, end }));
  return found;
}

interface Mark extends Span {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The quotation mark at a place: a curly or angular one, a straight one, or one typed as two apostrophes. */
function markAt(text: string, start: number): Mark | null {
  const mark = text[start]!;
  const doubled = apostrophes.includes(mark) && apostrophes.includes(text[start + 1] ?? ' ');
  const end = start + (doubled ? 2 : 1);
  if (opening.includes(mark)) return { start, end, opens: true, closes: false };
  if (closing.includes(mark)) return { start, end, opens: false, closes: true };
  if (mark !== '"' && !doubled) return null;
  return { start, end, opens: /\S/.test(text[end] ?? ' '), closes: true };
}

/** A speech of several paragraphs is opened anew at the head of each. */
function runsOn(text: string, end: number): boolean {
  return /^\s*["“„«]/.test(text.slice(end, end + 12));
}

function quotation(text: string, open: Span, close: Span): Quotation {
  const inner = { start: open.end, end: close.start };
  const words = text.slice(inner.start, inner.end);
  const count = words.match(/\S+/g)?.length ?? 0;
  return {
    span: { start: open.start, end: close.end },
    inner,
    scare: count <= scareWords && !/[.!?,]$/.test(words),
    closed: close.end > close.start,
  };
}

/** True where a line break stands between two ranges. */
export function paragraphsApart(text: string, one: Span, other: Span): boolean {
  const [start, end] = one.end <= other.start ? [one.end, other.start] : [other.end, one.start];
  return text.slice(start, end).includes('\n');
}
