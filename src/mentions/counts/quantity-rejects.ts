import { type SentenceView, touchesNext } from './sentence-view.ts';

const year = /^(?:1[89]|20)\d\d$/;

/**
 * True when the number in tokens `[first, end)` counts no people or things: an age, a year, a date, a time, money, a
 * distance, a calibre, an address, the number of a unit or a road. `boundedBefore` says that "at least" or the like
 * stands before it.
 */
export function isNoCount(view: SentenceView, first: number, end: number, boundedBefore: boolean): boolean {
  return (
    view.lexicon.words.neverCounts.has(view.words[first] ?? '') ||
    isAge(view, first, end) ||
    isMeasured(view, end) ||
    isLabelled(view, first) ||
    isAddress(view, end) ||
    isDate(view, first, end, boundedBefore)
  );
}

/** "a 21-year-old", "aged 21", "Karim, 21, was", "(21)". */
function isAge(view: SentenceView, first: number, end: number): boolean {
  const { words, tokens, lexicon } = view;
  const before = words[first - 1] ?? '';
  const behind = words[end] ?? '';
  if (before === '(' && behind === ')') return true;
  if (isAfterAges(view, first) || isAgeLimit(view, first)) return true;
  const unit = behind === '-' ? (words[end + 1] ?? '') : behind;
  if (lexicon.words.ageUnits.has(unit)) return true;
  const named = tokens[first - 2];
  const closes = behind === '' || /^[,.;)]$/.test(behind) || behind === 'and';
  if (!/^\d{1,3}$/.test(words[first] ?? '') || end - first !== 1 || before !== ',' || !named || !closes)
    return false;
  return named.upos === 'PROPN' || lexicon.persons.has(words[first - 2] ?? '');
}

/** "aged 21", "age 21", and every number of "ages 24, 25 and 41". */
function isAfterAges({ words }: SentenceView, first: number): boolean {
  let at = first - 1;
  while (/^(?:\d{1,3}|,|and|or|from|to|between)$/.test(words[at] ?? '')) at--;
  return /^age[ds]?$/.test(words[at] ?? '');
}

/** "children under 15". */
function isAgeLimit({ words, lexicon }: SentenceView, first: number): boolean {
  return lexicon.words.ageLimits.has(words[first - 1] ?? '') && lexicon.persons.has(words[first - 2] ?? '');
}

/** "15 miles", "$15", "15 %", "40-caliber". */
function isMeasured(view: SentenceView, end: number): boolean {
  const { words, lexicon } = view;
  const behind = words[end] === '-' ? (words[end + 1] ?? '') : (words[end] ?? '');
  return lexicon.words.measures.has(behind);
}

const longestStreet = 3;

/** "41 Mill Lane", "41 Old Mill Road". */
function isAddress({ words, tokens, lexicon }: SentenceView, end: number): boolean {
  for (let index = end; index < end + longestStreet; index++) {
    if (!/^\p{Lu}/u.test(tokens[index]?.text ?? '')) return false;
    if (lexicon.words.streets.has(words[index] ?? '')) return true;
  }
  return false;
}

/** "Highway 5", "AK-47", "$15", "the number 12 bus". */
function isLabelled(view: SentenceView, first: number): boolean {
  const { words, tokens, lexicon } = view;
  const before = words[first - 1] ?? '';
  if (lexicon.words.labels.has(before) || lexicon.words.currency.has(before)) return true;
  if (before !== '-' || !touchesNext(view, first - 1) || !touchesNext(view, first - 2)) return false;
  return tokens[first - 2]?.upos !== 'NUM';
}

/** "July 15", "15 July", "in 2015", "the 2015 attacks". */
function isDate(view: SentenceView, first: number, end: number, boundedBefore: boolean): boolean {
  const { words, lexicon } = view;
  const before = words[first - 1] ?? '';
  if (end - first === 1 && (isMonth(view, first - 1) || isMonth(view, end))) return true;
  if (!year.test(words[first] ?? '') || end - first !== 1) return false;
  const counted = lexicon.persons.has(words[end] ?? '') && before !== 'the';
  return !counted && (!boundedBefore || before === 'the');
}

/** "may" and "march" are no months where they are verbs. */
function isMonth(view: SentenceView, index: number): boolean {
  const upos = view.tokens[index]?.upos;
  return view.lexicon.words.months.has(view.words[index] ?? '') && upos !== 'AUX' && upos !== 'VERB';
}
