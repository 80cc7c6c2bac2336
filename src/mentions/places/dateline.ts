import type { Tagged } from '../../document/sentence.ts';
import { isCapitalised } from './spans.ts';

const dashes = new Set(['—', '–', '-', '--', '―']);
const between = new Set([',', '(', ')', '/', '.', ':']);
const digits = /^\d/;
const longestDateline = 16;

/**
 * The number of tokens of a sentence that are its dateline (`MOSUL, Iraq, July 9 (Agency) —`), up to and with the dash;
 * 0 without one. A colon does for the dash behind words in capitals (`BEIRUT:`).
 */
export function datelineLength(sentence: Tagged): number {
  const { tokens } = sentence;
  let capitals = true;
  for (let index = 0; index < Math.min(tokens.length, longestDateline); index++) {
    const text = tokens[index]?.text ?? '';
    if (index > 0 && dashes.has(text)) return standsFree(tokens, index) ? index + 1 : 0;
    if (text === ':' && capitals && index > 0) return index + 1;
    if (text !== text.toUpperCase()) capitals = false;
    if (!isCapitalised(text) && !between.has(text) && !digits.test(text)) return 0;
  }
  return 0;
}

/** A dash with space on one side at least: the hyphen of `Al-Hol` is none. */
function standsFree(tokens: Tagged['tokens'], index: number): boolean {
  const before = tokens[index - 1];
  const dash = tokens[index];
  const after = tokens[index + 1];
  if (!before || !dash || !after) return false;
  return before.end < dash.start || dash.end < after.start || dash.text !== '-';
}
