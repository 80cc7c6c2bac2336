import { endsSentence, type Line } from './line.ts';

/** Words that menus are made of, with the reason to give. */
export interface RunWords {
  readonly reason: string;
  readonly words: readonly string[];
}

const LINES_IN_RUN = 3;
const WORDS_IN_ITEM = 4;
const SHARE = 0.5;
const WORDS_IN_ROW = 4;
const SHARE_IN_ROW = 0.7;
const LONGEST_TERM = 3;

/**
 * Finds menus and rows of buttons: three short lines or more in a row, or one line of four words or more, that are
 * mostly made of the words such rows are made of.
 */
export class WordRuns {
  readonly #vocabularies: readonly { reason: string; words: ReadonlySet<string> }[];

  constructor(vocabularies: readonly RunWords[]) {
    this.#vocabularies = vocabularies.map(({ reason, words }) => ({ reason, words: new Set(words) }));
  }

  /** Sets the reason of each line that belongs to a run; lines that have one already count as run items too. */
  mark(lines: readonly Line[], reasons: (string | null)[]): void {
    for (let start = 0; start < lines.length; ) {
      let end = start;
      while (end < lines.length && this.#isItem(lines[end]!)) end++;
      if (end - start >= LINES_IN_RUN) this.#markRun(lines, reasons, start, end);
      start = Math.max(end, start + 1);
    }
    lines.forEach((line, index) => {
      reasons[index] ??= this.#reasonOfRow(line);
    });
  }

  #isItem(line: Line): boolean {
    return line.words.length <= WORDS_IN_ITEM && !endsSentence(line);
  }

  #markRun(lines: readonly Line[], reasons: (string | null)[], start: number, end: number): void {
    const known = (index: number, words: ReadonlySet<string>) =>
      reasons[index] !== null || words.has(lowerOf(lines[index]!));
    for (const { reason, words } of this.#vocabularies) {
      let count = 0;
      let first = -1;
      let last = -1;
      for (let index = start; index < end; index++) {
        if (!known(index, words)) continue;
        count++;
        if (first === -1) first = index;
        last = index;
      }
      if (count < LINES_IN_RUN || count / (last - first + 1) < SHARE) continue;
      for (let index = first; index <= last; index++) reasons[index] ??= reason;
    }
  }

  #reasonOfRow(line: Line): string | null {
    if (line.words.length < WORDS_IN_ROW || endsSentence(line)) return null;
    const words = line.words.map((word) => word.lower).filter((word) => /[\p{L}\p{N}]/u.test(word));
    for (const { reason, words: known } of this.#vocabularies) {
      if (covered(words, known) / words.length >= SHARE_IN_ROW && words.length >= WORDS_IN_ROW) return reason;
    }
    return null;
  }
}

function lowerOf(line: Line): string {
  return line.words.map((word) => word.lower).join(' ');
}

/** How many of the words belong to known terms of up to three words, taking the longest term at each place. */
function covered(words: readonly string[], known: ReadonlySet<string>): number {
  let count = 0;
  for (let index = 0; index < words.length; ) {
    let length = Math.min(LONGEST_TERM, words.length - index);
    while (length > 0 && !known.has(words.slice(index, index + length).join(' '))) length--;
    count += length;
    index += Math.max(length, 1);
  }
  return count;
}
