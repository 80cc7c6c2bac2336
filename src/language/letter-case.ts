import type { Lexicon } from './lexicon.ts';
import { wordTraits } from './lexicon.ts';

/** A text in which this share of the longer words starts with a capital is a headline, or all in capitals. */
const headlineShare = 0.7;
/** Words shorter than this say nothing: "of", "in" stay small in headlines. */
const longWord = 4;

const anyName = wordTraits.name | wordTraits.seenAsName;

/** How the words of a sentence are written. */
export type LetterCase = 'usual' | 'capitals' | 'headline';

function isLetters(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}

/** How the sentence is written, as its words of four letters and more tell. */
export function letterCaseOf(words: readonly string[]): LetterCase {
  let [long, capitals, capitalised] = [0, 0, 0];
  words.forEach((word) => {
    if (!isLetters(word) || word.length < longWord) return;
    long++;
    if (word === word.toUpperCase()) capitals++;
    else if (word[0] !== word[0]!.toLowerCase()) capitalised++;
  });
  if (capitals >= 2 && capitals >= long * headlineShare) return 'capitals';
  return long >= 4 && capitalised + capitals >= long * headlineShare ? 'headline' : 'usual';
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
