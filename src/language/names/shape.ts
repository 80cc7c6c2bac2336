import { letterCaseOf } from '../letter-case.ts';

/**
 * How the letters of a word are written: 0 no letters, 1 all small, 2 a capital first and small ones after, 3 all
 * capitals, 4 otherwise mixed, 5 one capital alone.
 */
export function letterCase(word: string): number {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters === '') return 0;
  const lower = letters.toLowerCase();
  if (letters === lower) return 1;
  if (letters === letters.toUpperCase()) return letters.length === 1 ? 5 : 3;
  return letters.slice(1) === lower.slice(1) ? 2 : 4;
}

/** The shape of a word: X for capitals, x for small letters, 0 for digits, other characters as they are; runs cut to two. */
export function shapeOf(word: string): string {
  const shape = word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[^X\P{L}]/gu, 'x')
    .replace(/\d/g, '0');
  return shape.replace(/(.)\1{2,}/gu, '$1$1');
}

/** The ways in which a sentence may be written. */
const writingStyles = ['usual', 'capitals', 'headline', 'small'] as const;

/** How a sentence is written, as a place among: as usual, all in capitals, as a headline, all in small letters. */
export function writingStyle(words: readonly string[]): number {
  const style = letterCaseOf(words);
  const isSmall = words.length >= 3 && words.every((word) => word === word.toLowerCase());
  return isSmall ? writingStyles.indexOf('small') : writingStyles.indexOf(style);
}
