import type { Span } from '../document/span.ts';
import type { Abbreviations } from './abbreviations.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A sentence longer than this, in UTF-16 code units, is cut: no writer ends one so late. */
export const longestSentence = 20_000;

/**
 * Splits a text, or a region of it, into sentences: their ranges in order, without white space around them. Time is linear
 * in the length of the text.
 */
export type SentenceSplitter = (text: string, region?: Span) => Span[];

const closers = /["'”’»)\]}]/u;
const openers = /["'“‘«([{¿¡*]/u;

export function createSentenceSplitter(abbreviations: Abbreviations): SentenceSplitter {
  return (text, region = { start: 0, end: text.length }) => {
    const sentences: Span[] = [];
    for (const paragraph of paragraphsOf(text, region)) {
      let start = paragraph.start;
      for (let at = start; at < paragraph.end; at++) {
        const stop = endAt(text, start, at, paragraph.end, abbreviations);
        if (stop < 0) continue;
        add(sentences, text, start, stop);
        start = stop;
        at = stop - 1;
      }
      add(sentences, text, start, paragraph.end);
    }
    return sentences;
  };
}

/** The end of the sentence if the mark at `at` ends it, with the quotes and brackets that close behind it; else -1. */
function endAt(text: string, start: number, at: number, end: number, abbreviations: Abbreviations): number {
  const mark = text[at]!;
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return -1;
  let stop = at + 1;
  while (stop < end && /[.!?…]/u.test(text[stop]!)) stop++;
  const marks = stop;
  while (stop < end && closers.test(text[stop]!) && closes(text, start, stop)) stop++;
  if (stop >= end) return stop;
  if (!isSpace(text, stop)) return -1;
  let next = stop;
  while (next < end && isSpace(text, next)) next++;
  if (next >= end) return end;
  return ends(text, { start, at, marks, stop, next, end }, abbreviations) ? stop : -1;
}

/** A quote is a closing one unless it stands behind white space. */
function closes(text: string, start: number, at: number): boolean {
  return at > start && !isSpace(text, at - 1);
}

interface Candidate {
  readonly start: number;
  readonly at: number;
  readonly marks: number;
  readonly stop: number;
  readonly next: number;
  readonly end: number;
}

function ends(text: string, candidate: Candidate, abbreviations: Abbreviations): boolean {
  const { start, at, marks, stop, next, end } = candidate;
  let first = next;
  while (first < end && openers.test(text[first]!)) first++;
  const letter = text[first] ?? '';
  const small = letter !== letter.toUpperCase();
  if (text[at] !== '.' || marks > at + 1) return !small;
  if (stop > marks) return !small;
  const word = wordBefore(text, start, at);
  const nextWord = /^[\p{L}\p{M}'’]{0,30}/u.exec(text.slice(first, Math.min(end, first + 30)))![0];
  if (small) return false;
  if (/^\p{Lu}$/u.test(word)) return word === 'I' || abbreviations.starts(nextWord);
  if (/^\d{1,3}$/.test(word) && at - word.length === start) return false;
  if (/^(?:\p{L}\.){1,8}\p{L}$/u.test(word)) return abbreviations.starts(nextWord);
  const kind = abbreviations.kind(word, letter);
  if (kind === 'none') return true;
  return kind === 'either' && abbreviations.starts(nextWord);
}

/** The word that ends before `at`, with full stops and apostrophes within it; at most 24 units are read. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  const least = Math.max(start, at - 24);
  while (from > least && /[\p{L}\p{M}\p{N}.'’]/u.test(text[from - 1]!)) from--;
  return text.slice(from, at);
}

function add(sentences: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  for (; to - from > longestSentence; from += longestSentence) {
    sentences.push({ start: from, end: from + longestSentence });
  }
  if (to > from) sentences.push({ start: from, end: to });
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 32 || (unit > 127 && /[\s\u200b\ufeff]/u.test(text[at]!));
}
