import type { Span } from '../../document/span.ts';

/** Words that stand between quotation marks: `span` with the marks, `inner` without. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  /** Too short to be what somebody said: a title, a nickname, a doubted word. */
  readonly scare: boolean;
}

/** Quotations of no more words than this, with no sentence mark at their end, are names and doubted words. */
const scareWords = 3;

const opening = '“„«';
const closing = '”»';

/**
 * The quotations of a text, in order, not overlapping. Curly marks pair by their shape, straight ones by turns; a
 * quotation that is not closed ends with its paragraph, unless the next paragraph opens with a mark and carries it on.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs(text)) found.push(...inParagraph(text, paragraph));
  return found;
}

function paragraphs(text: string): Span[] {
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
  let open = -1;
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (open < 0 ? opens(text, at, mark) : false) open = at;
    else if (open >= 0 && closes(mark)) {
      found.push(quotation(text, open, at + 1, at));
      open = -1;
    }
  }
  if (open >= 0 && runsOn(text, end)) found.push(quotation(text, open, end, end));
  return found;
}

function opens(text: string, at: number, mark: string): boolean {
  if (opening.includes(mark)) return true;
  return mark === '"' && /\S/.test(text[at + 1] ?? ' ');
}

function closes(mark: string): boolean {
  return closing.includes(mark) || mark === '"';
}

/** A speech of several paragraphs is opened anew at the head of each. */
function runsOn(text: string, end: number): boolean {
  return /^\s*["“„«]/.test(text.slice(end, end + 12));
}

function quotation(text: string, start: number, end: number, innerEnd: number): Quotation {
  const inner = { start: start + 1, end: innerEnd };
  const words = text.slice(inner.start, inner.end);
  const count = words.match(/\S+/g)?.length ?? 0;
  return { span: { start, end }, inner, scare: count <= scareWords && !/[.!?,]$/.test(words) };
}
