/** A word as it stands in a text, and the form in which texts are compared. */
export interface Word {
  readonly form: string;
  readonly isCapitalised: boolean;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[’'.&:-][\p{L}\p{M}\p{N}]+)*/gu;
/** Days of the month, ages and years are compared as dates and ages, and would say the same twice. */
const smallNumber = /^(?:\d{1,2}|(?:19|20)\d\d)$/;
/** A text longer than this says nothing new of which incident it tells. */
const wordsRead = 20_000;

/** The words of a text in order, lower-cased, without "'s" and a plural's "s". */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(wordPattern)) {
    const isCapitalised = /^\p{Lu}/u.test(found);
    words.push({ form: formOf(found), isCapitalised, start: index, end: index + found.length });
    if (words.length === wordsRead) break;
  }
  return words;
}

/** How often each word that can tell texts apart stands among `words`. */
export function countWords(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of words) {
    if (form.length < 2 || smallNumber.test(form)) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

/**
 * The pairs of neighbouring capitalised words ("north hill", "anna berg"), which are parts of names more often than not. An
 * initial between them is passed over.
 */
export function capitalisedPairs(text: string, words: readonly Word[]): Set<string> {
  const pairs = new Set<string>();
  let before: Word | null = null;
  let last: Word | null = null;
  for (const word of words) {
    const isNext = last !== null && isJoint(text.slice(last.end, word.start), last);
    if (!word.isCapitalised || !isNext) before = null;
    if (word.isCapitalised && word.form.length > 1) {
      if (before !== null) pairs.add(`${before.form} ${word.form}`);
      before = word;
    }
    last = word;
  }
  return pairs;
}

/** Between the words of one name stands a blank, and behind an initial a full stop before it. */
function isJoint(between: string, last: Word): boolean {
  return between === ' ' || (between === '. ' && last.form.length === 1);
}

function formOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
  return lower.length > 3 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
