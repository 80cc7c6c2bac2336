import type { LetterCase } from '../letter-case.ts';

/** How a whole text is written: as usual, or in one case that tells nothing. */
export type TextCase = Extract<LetterCase, 'usual' | 'capitals'> | 'small';

/** Fewer words than these say nothing of how a text is written. */
const fewestWords = 8;
/** A text whose words begin with a capital more rarely than this is in small letters: English has one in about seven. */
const smallShare = 0.01;
/** A text in which this share of the words of three letters and more is all in capitals is in capitals. */
const capitalsShare = 0.85;

/**
 * How the text is written. Most of it decides: a headline in capitals over a text as usual leaves it as usual, and so
 * does a script that has no case.
 */
export function textCaseOf(text: string): TextCase {
  let [words, capital, long, all] = [0, 0, 0, 0];
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]{0,99}/gu)) {
    const [lower, upper] = [word.toLowerCase(), word.toUpperCase()];
    if (lower === upper) continue;
    words++;
    if (word[0] !== lower[0]) capital++;
    if (word.length < 3) continue;
    long++;
    if (word === upper) all++;
  }
  if (words < fewestWords) return 'usual';
  if (capital <= words * smallShare) return 'small';
  return long > 0 && all >= long * capitalsShare ? 'capitals' : 'usual';
}
