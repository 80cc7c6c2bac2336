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

/** How far a verb may stand from the phrase that it is asked about, in atoms. */
const reach = 25;

/**
 * Reads the tense by the nearest verb: to the left up to the start of the sentence, else to the right. Only tags and
 * closed lists of words are used, so that it works on any tagged sentence and where there are no tags.
 */
export function tenseAt(line: Line, first: number, next: number): Tense {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const tense = verbAt(line, at);
    if (tense !== null) return { ...tense, isSaying: tense.isSaying && isBeside(line, at, first) };
  }
  for (let at = next; at < Math.min(line.words.length, next + reach); at++) {
    const tense = verbAt(line, at);
    if (tense !== null) return { ...tense, isSaying: false };
  }
  return unknown;
}

/** Between a verb of saying and its time no clause and no object of length stands. */
const besideReach = 4;

function isBeside(line: Line, verb: number, first: number): boolean {
  if (first - verb > besideReach + 1) return false;
  return !line.words.slice(verb + 1, first).some((word) => word === 'that' || word === ',' || word === ':');
}

function verbAt(line: Line, at: number): Tense | null {
  const word = line.words[at]!;
  const tag = line.atoms[at]!.xpos;
  const { words } = line.lexicon;
  const isSaying = words.saying.has(word);
  if (words.futureWords.has(word)) return { direction: 'future', isSaying: false, isBackground: false };
  if (words.futureAuxiliaries.has(word) && (tag === '' || tag === 'MD')) {
    return { direction: isPerfect(line, at) ? 'past' : 'future', isSaying: false, isBackground: false };
  }
  if (tag === 'VB') return infinitiveAt(line, at);
  if (tag === 'VBD' || tag === 'VBN' || (tag === '' && isSaying)) {
    if (isAfterAuxiliary(line, at)) return { direction: 'future', isSaying: false, isBackground: false };
    return { direction: 'past', isSaying, isBackground: hasPastPerfect(line, at) };
  }
  if (tag === 'VBZ' || tag === 'VBP')
    return { direction: isSaying ? 'past' : 'unknown', isSaying, isBackground: false };
  return null;
}

/** "will be held" */
function isAfterAuxiliary(line: Line, at: number): boolean {
  const { futureAuxiliaries } = line.lexicon.words;
  const before = line.words.slice(Math.max(0, at - 3), at);
  return before.includes('be') && before.some((word) => futureAuxiliaries.has(word));
}

/** "would have killed" */
function isPerfect(line: Line, at: number): boolean {
  return line.words[at + 1] === 'have' || line.words[at + 2] === 'have';
}

/** An infinitive looks ahead behind "will" and the like; behind "to" the verb before it decides. */
function infinitiveAt(line: Line, at: number): Tense | null {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const word = line.words[before]!;
    if (word === 'did' || word === "n't") continue;
    if (line.lexicon.words.futureAuxiliaries.has(word)) {
      return { direction: 'future', isSaying: false, isBackground: false };
    }
    if (word === 'to') {
      const isPlan = line.lexicon.words.presentVerbs.has(line.words[before - 1] ?? '');
      return isPlan ? { direction: 'future', isSaying: false, isBackground: false } : null;
    }
  }
  return null;
}

function hasPastPerfect(line: Line, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    if (line.lexicon.words.pastPerfect.has(line.words[before]!)) return true;
  }
  return false;
}
