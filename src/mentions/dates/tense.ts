import type { Direction } from './date-mention.ts';
import type { Line } from './grammar/line.ts';

/** What the words around a phrase tell: where it looks, and whether it belongs to a verb of saying. */
export interface Tense {
  readonly direction: Direction;
  readonly isSaying: boolean;
  /** Past perfect: told as lying before the story. */
  readonly isBackground: boolean;
}

const unknown: Tense = { direction: 'unknown', isSaying: false, isBackground: false };
const future: Tense = { direction: 'future', isSaying: false, isBackground: false };

/** How far a verb may stand from the phrase that it is asked about, in atoms. */
const reach = 25;

/**
 * Reads the tense by the nearest verb: to the left up to the start of the sentence, else to the right. Only tags and
 * closed lists of words are used, so that it works on any tagged sentence.
 */
export function tenseAt(line: Line, first: number, next: number): Tense {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const tense = looksAheadTo(line, at, first) ? future : verbAt(line, at);
    if (tense !== null) return { ...tense, isSaying: tense.isSaying && isBeside(line, at, first) };
  }
  for (let at = next; at < Math.min(line.words.length, next + reach); at++) {
    const tense = looksAheadTo(line, at, line.words.length) ? future : verbAt(line, at);
    if (tense !== null) return { ...tense, isSaying: false };
  }
  return unknown;
}

/** Between a verb of saying and its time no clause and no object of length stands. */
const besideReach = 4;

function isBeside(line: Line, verb: number, first: number): boolean {
  if (first - verb > besideReach + 1) return false;
  const between = line.words.slice(verb + 1, first);
  if (line.atoms.slice(verb + 1, first).some(({ xpos }) => xpos === 'VB' || xpos === 'VBG')) return false;
  return !between.some((word, offset) => word === 'that' || word === ',' || (word === ':' && offset > 0));
}

/** How far "to" may stand behind the word that looks ahead ("vowed on Friday to"). */
const infinitiveReach = 3;

/** "due", "is to", or "vowed to …" where the phrase stands behind "to": "vowed on Friday to …" was vowed on Friday. */
function looksAheadTo(line: Line, at: number, end: number): boolean {
  const word = line.words[at]!;
  const { futureWords, planWords, beforeTo } = line.lexicon.words;
  if (line.atoms[at]!.xpos.startsWith('NNP')) return false;
  if (futureWords.has(word)) return true;
  const reachOfWord = planWords.has(word) ? infinitiveReach : beforeTo.has(word) ? 1 : 0;
  for (let to = at + 1; to < Math.min(end, at + 1 + reachOfWord); to++) {
    if (line.words[to] === 'to') return isVerb(line, to + 1);
  }
  return false;
}

function isVerb({ atoms }: Line, at: number): boolean {
  const tag = atoms[at]?.xpos;
  return tag === 'VB' || tag === '';
}

function verbAt(line: Line, at: number): Tense | null {
  const word = line.words[at]!;
  const tag = line.atoms[at]!.xpos;
  const { words } = line.lexicon;
  const isSaying = words.saying.has(word);
  if (isFutureAuxiliary(line, at)) {
    return isPerfect(line, at) ? { direction: 'past', isSaying: false, isBackground: false } : future;
  }
  if (tag === 'VB') return isAfterAuxiliary(line, at) ? future : null;
  if (tag === 'VBD' || tag === 'VBN' || (tag === '' && isSaying)) {
    if (isAfterAuxiliary(line, at)) return future;
    return { direction: 'past', isSaying, isBackground: hasPastPerfect(line, at) };
  }
  if (tag === 'VBZ' || tag === 'VBP') {
    return { direction: isSaying ? 'past' : 'unknown', isSaying, isBackground: false };
  }
  return null;
}

/** "would have killed" */
function isPerfect(line: Line, at: number): boolean {
  return line.words[at + 1] === 'have' || line.words[at + 2] === 'have';
}

/** How far an auxiliary may stand before its verb ("will soon be held"). */
const auxiliaryReach = 3;

/** "will meet", "will be held" */
function isAfterAuxiliary(line: Line, at: number): boolean {
  const from = Math.max(0, at - auxiliaryReach);
  if (line.words.slice(from, at).includes('have')) return false;
  for (let before = from; before < at; before++) if (isFutureAuxiliary(line, before)) return true;
  return false;
}

/** "will", "may"; a capital letter makes it the month, which is tagged as a noun. */
function isFutureAuxiliary({ atoms, words, lexicon }: Line, at: number): boolean {
  const { xpos, isCapital } = atoms[at]!;
  return lexicon.words.futureAuxiliaries.has(words[at]!) && (xpos === 'MD' || (xpos === '' && !isCapital));
}

function hasPastPerfect(line: Line, at: number): boolean {
  const { pastPerfect } = line.lexicon.words;
  return line.words.slice(Math.max(0, at - auxiliaryReach), at).some((word) => pastPerfect.has(word));
}
