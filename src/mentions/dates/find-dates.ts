import type { Tagged } from '../../document/sentence.ts';
import type { DatePrecision, DateRange } from '../../schema/date-range.ts';
import type { Diagnostic } from '../../schema/span.ts';
import { dayOfIso, isoOf } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import { type Line, lineOf, type NumericDate } from './grammar/line.ts';
import { readPhrases, type TimePhrase } from './grammar/phrase.ts';
import type { TimeLexicon } from './lexicon.ts';
import { beginStory, type Story, tell } from './narrative.ts';
import { roleOf } from './role.ts';
import { type Tense, tenseAt } from './tense.ts';
import type { NumericOrder, Resolved, TimeContext } from './time-value.ts';

/** What is known of an article's own date. */
export interface DateInput {
  /** The article's text, which the sentences' offsets point into. */
  readonly text: string;
  /** ISO 8601 date, or date and time, of publication. */
  readonly publishedAt: string | null;
  /** The date of the dateline: ISO 8601, or as written there ("Sept 1", "1 September 2024"). */
  readonly dateline: string | null;
}

/** The times of an article: every phrase, and for each sentence the time that the story has reached by its end. */
export interface DateReading {
  readonly mentions: readonly DateMention[];
  /** By sentence: the time carried into it from the sentences before it, or its own; null before the first. */
  readonly narrative: readonly (DateRange | null)[];
  /** The day that stands for "today", `YYYY-MM-DD`: the dateline's, or else that of publication. */
  readonly reference: { readonly day: string; readonly basis: 'dateline' | 'publication' } | null;
  /** The day of publication, which nothing that happened lies behind. */
  readonly published: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How long before publication the date of a dateline may lie and still be believed, in days. */
const datelineAge = 14;

interface Sentence {
  readonly sentence: Tagged;
  readonly line: Line;
  readonly phrases: readonly TimePhrase[];
}

/**
 * Finds every phrase of time in an article and resolves it against the dateline or the day of publication, and against
 * the time that the story has reached. Where neither day is known, phrases that need one are left out and one diagnostic
 * `date.unknown` says so; today's date is never used. `date.ambiguous` marks "05/03/2019" where nothing tells the day from
 * the month: its range then holds both readings. Never throws on text; linear in its length.
 */
export function findDates(sentences: readonly Tagged[], input: DateInput, lexicon: TimeLexicon): DateReading {
  const read: Sentence[] = sentences.map((sentence) => {
    const line = lineOf(sentence, lexicon);
    return { sentence, line, phrases: readPhrases(line) };
  });
  const numericOrder = orderOf(
    read.flatMap(({ phrases }) => phrases.flatMap(({ numeric }) => numeric ?? [])),
  );
  const reference = referenceOf(input, lexicon);
  const day = reference === null ? null : dayOfIso(reference.day);
  let story = beginStory();
  const mentions: DateMention[] = [];
  const narrative: (DateRange | null)[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { sentence, line, phrases } of read) {
    story = paragraphBegins(sentence, sentences, input.text) ? { ...story, focus: null } : story;
    for (const phrase of phrases) {
      const tense = tenseAt(line, phrase.first, phrase.next);
      const found = phrase.value(contextOf(day, story, tense, numericOrder));
      if (found === null) {
        if (day === null) noteUnknown(diagnostics, line, phrase);
        continue;
      }
      const mention = mentionOf({ sentence, line, phrase, tense, found }, input.text);
      if (mention === null) continue;
      mentions.push(mention);
      if (isAmbiguous(phrase.numeric, found)) diagnostics.push(ambiguous(mention));
      story = tell(story, { mention, phrase, found, tense, reference: day });
    }
    narrative.push(rangeOfStory(story));
  }
  return { mentions, narrative, reference, published: dayText(input.publishedAt), diagnostics };
}

function contextOf(
  reference: number | null,
  story: Story,
  tense: Tense,
  numericOrder: NumericOrder | null,
): TimeContext {
  return {
    reference,
    narrative: story.narrative,
    focus: story.focus,
    direction: tense.direction,
    numericOrder,
  };
}

/** Years outside these are misreadings, and have no four-digit form. */
const earliestDay = dayOfIso('1000-01-01')!;
const latestDay = dayOfIso('2199-12-31')!;

interface Found {
  readonly sentence: Tagged;
  readonly line: Line;
  readonly phrase: TimePhrase;
  readonly tense: Tense;
  readonly found: Resolved;
}

function mentionOf({ sentence, line, phrase, tense, found }: Found, text: string): DateMention | null {
  if (found.start > found.end || found.start < earliestDay || found.end > latestDay) return null;
  const firstAtom = line.atoms[phrase.first]!;
  const lastAtom = line.atoms[phrase.next - 1]!;
  const span = { start: firstAtom.start, end: lastAtom.end };
  const words = text.slice(span.start, span.end);
  return {
    span,
    text: words,
    range: {
      text: words,
      span,
      start: isoOf(found.start),
      end: isoOf(found.end),
      precision: found.precision,
      basis: 'phrase',
    },
    relation: phrase.relation,
    anchor: found.anchor,
    aspect: tense.direction,
    role: roleOf(line, phrase, tense),
    first: firstAtom.token,
    last: lastAtom.token + 1,
    sentence: sentence.index,
  };
}

function rangeOfStory({ narrative, mention }: Story): DateRange | null {
  if (narrative === null || mention === null) return null;
  return {
    ...mention.range,
    start: isoOf(narrative.start),
    end: isoOf(narrative.end),
    precision: narrative.precision as DatePrecision,
  };
}

/** A paragraph begins where a line break stands before the sentence. */
function paragraphBegins(sentence: Tagged, sentences: readonly Tagged[], text: string): boolean {
  const before = sentences[sentence.index - 1];
  return before !== undefined && text.slice(before.span.end, sentence.span.start).includes('\n');
}

function noteUnknown(diagnostics: Diagnostic[], line: Line, phrase: TimePhrase): void {
  if (diagnostics.some(({ code }) => code === 'date.unknown')) return;
  diagnostics.push({
    code: 'date.unknown',
    message: 'No date of publication is known, so relative dates stay unresolved.',
    span: { start: line.atoms[phrase.first]!.start, end: line.atoms[phrase.next - 1]!.end },
  });
}

function isAmbiguous(numeric: NumericDate | undefined, found: Resolved): boolean {
  return (
    numeric !== undefined &&
    numeric.order === null &&
    numeric.first !== numeric.second &&
    found.precision === 'open'
  );
}

function ambiguous({ text, range, span }: DateMention): Diagnostic {
  const message = `"${text}" may be ${range.start} or ${range.end}: nothing in the article tells day from month.`;
  return { code: 'date.ambiguous', message, span };
}

/** The order that the article's unmistakable numeric dates are in, where they agree. */
function orderOf(numeric: readonly NumericDate[]): NumericOrder | null {
  const orders = new Set(numeric.flatMap(({ order }) => order ?? []));
  return orders.size === 1 ? [...orders][0]! : null;
}

function dayText(iso: string | null): string | null {
  const day = iso === null ? null : dayOfIso(iso);
  return day === null ? null : isoOf(day);
}

function referenceOf({ publishedAt, dateline }: DateInput, lexicon: TimeLexicon): DateReading['reference'] {
  const published = publishedAt === null ? null : dayOfIso(publishedAt);
  const fromDateline =
    dateline === null ? null : (dayOfIso(dateline) ?? dayOfWords(dateline, published, lexicon));
  const isCredible =
    fromDateline !== null && (published === null || Math.abs(published - fromDateline) <= datelineAge);
  if (isCredible) return { day: isoOf(fromDateline), basis: 'dateline' };
  return published === null ? null : { day: isoOf(published), basis: 'publication' };
}

/** The day that the words of a dateline name; those without a year need the day of publication. */
function dayOfWords(words: string, published: number | null, lexicon: TimeLexicon): number | null {
  const token = { text: words, start: 0, end: words.length, upos: '', xpos: '', lemma: '' };
  const line = lineOf({ index: 0, span: { start: 0, end: words.length }, tokens: [token] }, lexicon);
  const phrase = readPhrases(line)[0];
  const found = phrase?.value({
    reference: published,
    narrative: null,
    focus: null,
    direction: 'past',
    numericOrder: null,
  });
  return found?.precision === 'day' ? found.start : null;
}
