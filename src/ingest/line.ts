import type { Span } from '../document/span.ts';
import { type LineWord, wordsOf } from './line-pattern.ts';

const PROSE_WORDS = 9;

/** One line of the text that is not blank. `span` leaves out white space at both ends. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  readonly words: readonly LineWord[];
  readonly blankBefore: boolean;
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') blankBefore = true;
    else {
      const from = start + raw.indexOf(trimmed);
      const span = { start: from, end: from + trimmed.length };
      lines.push({ text: trimmed, span, words: wordsOf(trimmed), blankBefore });
      blankBefore = false;
    }
    start = end + 1;
  }
  return lines;
}

/** True when the line ends as sentences do (quotes and brackets after the mark allowed). */
export function endsSentence(line: Line): boolean {
  return /[.!?…。！？؟।]["'”’»)\]]{0,3}$/u.test(line.text.slice(-8));
}

/** True of a line that reads as a paragraph of prose: nine words or more, ended as a sentence. */
export function isProse(line: Line): boolean {
  return line.words.length >= PROSE_WORDS && endsSentence(line);
}
