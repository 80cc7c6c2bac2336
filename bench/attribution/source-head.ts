import type { Span } from '../../src/document/span.ts';

/** The head word of a source, with its offset in the text. */
export interface SourceHead {
  readonly start: number;
  readonly word: string;
}

const cut = new Set('of in at on for from with who whom whose which that to by'.split(' '));
const ends = new Set([...',;:()[]-–—', '--']);

/**
 * The head of a source, roughly: the last word of its first phrase, which ends at the first comma, bracket or dash and
 * before the first preposition or relative pronoun that is not its first word; null where there is no source.
 */
export function headOf(text: string, source: readonly Span[]): SourceHead | null {
  const [first] = [...source].sort((a, b) => a.start - b.start);
  if (!first) return null;
  let last: SourceHead | null = null;
  const pieces = text.slice(first.start, first.end).matchAll(/[^\s,;:()[\]]+|[,;:()[\]]/g);
  let isFirst = true;
  for (const { 0: word, index } of pieces) {
    if (!isFirst && (cut.has(word.toLowerCase()) || ends.has(word))) break;
    isFirst = false;
    if (/[\p{L}\p{N}_]/u.test(word)) last = { start: first.start + index, word };
  }
  return last && { start: last.start, word: bare(last.word) };
}

/** True for the same word at the same place, give or take a character, or for no head twice. */
export function isSameHead(one: SourceHead | null, other: SourceHead | null): boolean {
  if (!one || !other) return one === other;
  return Math.abs(one.start - other.start) <= 1 && one.word === other.word;
}

/** Without the marks around a word, or else its possessive. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}_]+/u, '').replace(/(?:[^\p{L}\p{N}_]+|['’]s)$/u, '');
}
