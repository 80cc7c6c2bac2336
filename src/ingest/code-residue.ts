import type { Span } from '../document/span.ts';

/** Chunks beyond this length are scored by their first part only, so that one endless line costs little. */
const SCORED = 4000;
const SENTENCE_END = /[.!?]["”’)]{0,2}\s+/gu;
const SYMBOL = /[{}=;<>$\\]|\(\)|\);|&[a-z]{2,6};/g;
const STRONG_SHARE = 0.04;
const SYMBOL_SHARE = 0.15;
const SHORT = 12;

/** Names of elements whose tags are markup and no more: what stands between them is text. */
const TAG = /<\/?([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,500})?\/?>/gi;

/** What code is known by; see `data/ingest/code.yaml`. */
export interface CodeMarks {
  readonly strong: readonly string[];
  readonly tags: readonly string[];
}

/** Finds program code, style sheets and markup that were left in a text. */
export class CodeResidue {
  readonly #strong: readonly string[];
  readonly #tags: ReadonlySet<string>;

  constructor(marks: CodeMarks) {
    this.#strong = marks.strong;
    this.#tags = new Set(marks.tags);
  }

  /** The stretches of `text` at `line` that are code or tags, in order: whole sentences of code, and single tags. */
  find(text: string, line: Span): Span[] {
    const written = text.slice(line.start, line.end);
    const tags = written.includes('<') ? this.#tagsIn(written) : [];
    const spans = [...tags, ...this.#codeIn(blanked(written, tags))].sort((a, b) => a.start - b.start);
    return joined(spans, written).map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    }));
  }

  #tagsIn(written: string): Span[] {
    return [...written.matchAll(TAG)]
      .filter((match) => this.#tags.has(match[1]!.toLowerCase()))
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  }

  #codeIn(written: string): Span[] {
    return chunksOf(written).filter(({ start, end }) =>
      this.#isCode(written.slice(start, Math.min(end, start + SCORED))),
    );
  }

  #isCode(chunk: string): boolean {
    const symbols = chunk.match(SYMBOL)?.length ?? 0;
    if (symbols === 0) return false;
    const share = symbols / chunk.length;
    if (share >= SYMBOL_SHARE && !/\p{L}{4}/u.test(chunk)) return true;
    let strong = 0;
    for (const mark of this.#strong) if (chunk.includes(mark)) strong++;
    if (strong >= 3) return true;
    if (strong === 2) return share >= STRONG_SHARE / 2;
    return strong === 1 && (share >= STRONG_SHARE || chunk.length <= SHORT);
  }
}

/** True of a line that code goes on to: it ends as statements do. Only beside lines that are code for certain. */
export function endsStatement(line: string): boolean {
  return /[;{}]$/.test(line);
}

function chunksOf(written: string): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  for (const match of written.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    chunks.push({ start, end });
    start = end;
  }
  if (start < written.length) chunks.push({ start, end: written.length });
  return chunks;
}

/** The text with spaces in place of the given stretches. */
function blanked(written: string, stretches: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of stretches) {
    text += written.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return text + written.slice(at);
}

/** The stretches, with those made one that overlap or have only white space between them. */
function joined(sorted: readonly Span[], written: string): Span[] {
  const spans: Span[] = [];
  for (const span of sorted) {
    const last = spans.at(-1);
    const apart =
      last === undefined || (span.start > last.end && written.slice(last.end, span.start).trim() !== '');
    if (apart) spans.push(span);
    else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return spans;
}
