import type { Span } from '../document/span.ts';

/** A stretch of one line, offsets into the text. */
interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Chunks beyond this length are scored by their first part only, so that one endless line costs little. */
const SCORED = 4000;
const SENTENCE_END = /[.!?]["”’)]{0,2}\s+/gu;
const SYMBOL = /[{}=;<>[\]$_\\]|\(\)|\);|&[a-z]{2,6};/g;
const STRONG_SHARE = 0.04;
const SYMBOL_SHARE = 0.15;
const SHORT = 12;

/** Finds program code, style sheets and markup that were left in a text. */
export class CodeResidue {
  readonly #strong: readonly string[];

  /** @param strong marks that prose does not have, such as `document.` */
  constructor(strong: readonly string[]) {
    this.#strong = strong;
  }

  /** The stretch of `text` at `line` that is code, or null: from the first sentence that is code to the last one. */
  find(text: string, line: Span): Span | null {
    let start = -1;
    let end = -1;
    for (const chunk of chunksOf(text, line)) {
      if (!this.#isCode(text.slice(chunk.start, Math.min(chunk.end, chunk.start + SCORED)))) continue;
      if (start === -1) start = chunk.start;
      end = chunk.end;
    }
    return start === -1 ? null : { start, end };
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

function chunksOf(text: string, line: Span): Chunk[] {
  const chunks: Chunk[] = [];
  let start = line.start;
  for (const match of text.slice(line.start, line.end).matchAll(SENTENCE_END)) {
    const end = line.start + match.index + match[0].length;
    chunks.push({ start, end });
    start = end;
  }
  chunks.push({ start, end: line.end });
  return chunks;
}
