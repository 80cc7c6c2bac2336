import { dayOfIso, isoOf, partsOf } from './calendar.ts';
import { lineOf, type NumericDate } from './grammar/line.ts';
import { readPhrases, type TimePhrase } from './grammar/phrase.ts';
import type { TimeLexicon } from './lexicon.ts';
import { dayOfYearKey, type NumericOrder, type TimeContext } from './time-value.ts';

/** What is known of an article's own date. */
export interface DateInput {
  /** The article's text, which the sentences' offsets point into. */
  readonly text: string;
  /** ISO 8601 date, or date and time, of publication. */
  readonly publishedAt: string | null;
  /** The date of the dateline: ISO 8601, or as written there ("Sept 1", "1 September 2024"). */
  readonly dateline: string | null;
}

/** The day that stands for "today" in an article, `YYYY-MM-DD`, and whence it is known. */
export interface ArticleDay {
  readonly day: string;
  readonly basis: 'dateline' | 'publication';
}

/** How far from publication the date of a dateline may lie and still be believed, in days. */
const datelineAge = 14;

/** A context in which only times that name their own year can be told. */
export const nothingKnown: TimeContext = {
  reference: null,
  narrative: null,
  focus: null,
  direction: 'unknown',
  numericOrder: null,
  namedDays: new Map(),
};

/** The day of the dateline where it is believable, else that of publication; null where neither is known. */
export function referenceOf({ publishedAt, dateline }: DateInput, lexicon: TimeLexicon): ArticleDay | null {
  const published = publishedAt === null ? null : dayOfIso(publishedAt);
  const written = dateline === null ? null : (dayOfIso(dateline) ?? dayOfWords(dateline, published, lexicon));
  if (written !== null && (published === null || Math.abs(published - written) <= datelineAge)) {
    return { day: isoOf(written), basis: 'dateline' };
  }
  return published === null ? null : { day: isoOf(published), basis: 'publication' };
}

/** The day that the words of a dateline name; those without a year need the day of publication. */
function dayOfWords(words: string, published: number | null, lexicon: TimeLexicon): number | null {
  const span = { start: 0, end: words.length };
  const token = { text: words, ...span, upos: '', xpos: '', lemma: '' };
  const phrase = readPhrases(lineOf({ index: 0, span, tokens: [token] }, lexicon))[0];
  const found = phrase?.value({ ...nothingKnown, reference: published, direction: 'past' });
  return found?.precision === 'day' ? found.start : null;
}

/** What all phrases of an article together tell of each: the order of dates in figures, and days named with their year. */
export function knownFrom(phrases: readonly TimePhrase[]): Pick<TimeContext, 'numericOrder' | 'namedDays'> {
  const numericOrder = orderOf(phrases.flatMap(({ numeric }) => numeric ?? []));
  const namedDays = new Map<number, number>();
  for (const { kind, hasYear, named } of phrases) {
    if (kind !== 'day' || !hasYear) continue;
    const found = named({ ...nothingKnown, numericOrder });
    if (found?.precision !== 'day') continue;
    const { month, day } = partsOf(found.start);
    const key = dayOfYearKey(month, day);
    if (!namedDays.has(key)) namedDays.set(key, found.start);
  }
  return { numericOrder, namedDays };
}

/** The order that the article's unmistakable dates in figures are in, where they agree. */
function orderOf(numeric: readonly NumericDate[]): NumericOrder | null {
  const orders = new Set(numeric.flatMap(({ order }) => order ?? []));
  return orders.size === 1 ? [...orders][0]! : null;
}
