import type { Lexicon } from './lexicon.ts';
import { wordTraits } from './lexicon.ts';

/** A sentence in which this share of the longer words is in capitals is in capitals. */
const capitalsShare = 0.7;
/** Words shorter than this say nothing of capitals. */
const longWord = 4;
/** In a headline all words as long as this start with a capital, and there are at least so many; shorter ones may stay small. */
const headlineWord = 5;
const fewestHeadlineWords = 3;

const anyName = wordTraits.name | wordTraits.seenAsName;

/** How the words of a sentence are written. */
export type LetterCase = 'usual' | 'capitals' | 'headline';

function isLetters(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}

/** How the sentence is written, as its longer words tell. A headline ends without a full stop. */
export function letterCaseOf(words: readonly string[]): LetterCase {
  const long = words.filter((word) => isLetters(word) && word.length >= longWord);
  const capitals = long.filter((word) => word === word.toUpperCase()).length;
  if (capitals >= 2 && capitals >= long.length * capitalsShare) return 'capitals';
  const telling = long.filter((word) => word.length >= headlineWord);
  const isHeadline =
    telling.length >= fewestHeadlineWords &&
    telling.every((word) => word[0] !== word[0]!.toLowerCase()) &&
    words.at(-1) !== '.';
  return isHeadline ? 'headline' : 'usual';
}

/**
 * The words as they would be written in running text, for the tagger: in a sentence all in capitals or in headline case
 * only names and the first word keep a capital. A sentence written as usual comes back as it is.
 */
export function restoreCase(words: readonly string[], lexicon: Pick<Lexicon, 'traits'>): readonly string[] {
  const written = letterCaseOf(words);
  if (written === 'usual') return words;
  return words.map((word, index) => restored(word, index, written, lexicon));
}

function restored(
  word: string,
  index: number,
  written: LetterCase,
  lexicon: Pick<Lexicon, 'traits'>,
): string {
  if (!isLetters(word)) return word;
  const lower = word.toLowerCase();
  const traits = lexicon.traits(lower);
  const capitalised = lower[0]!.toUpperCase() + lower.slice(1);
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word)) return word;
  if (written === 'headline') {
    if (word === word.toUpperCase() && word.length > 1) return word;
    const keeps = index === 0 || traits === 0 || (traits & anyName) !== 0;
    return keeps ? word : lower;
  }
  return index === 0 || traits === 0 || (traits & anyName) !== 0 ? capitalised : lower;
}
