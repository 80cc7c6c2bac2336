import type { Tagged } from '../../document/sentence.ts';
import type { DatePrecision, DateRange } from '../../schema/date-range.ts';
import type { Diagnostic } from '../../schema/span.ts';
import { type ArticleDay, type DateInput, knownFrom, referenceOf } from './article-day.ts';
import { dayOfIso, isoOf } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import { type Line, lineOf, type NumericDate } from './grammar/line.ts';
import { readPhrases, type TimePhrase } from './grammar/phrase.ts';
import { headingDay } from './heading-day.ts';
import type { TimeLexicon } from './lexicon.ts';
import { beginStory, type Story, tell } from './narrative.ts';
import { roleOf } from './role.ts';
import { type Tense, tenseAt } from './tense.ts';
import type { Resolved } from './time-value.ts';

/** Where a phrase of time stands: its tokens in the sentence, `[first, last)`. */
export type TimeWords = Pick<DateMention, 'sentence' | 'first' | 'last'>;

/** The times of an article: every phrase, and for each sentence the time that the story has reached by its end. */
export interface DateReading {
  readonly mentions: readonly DateMention[];
  /** The phrases of time that stand for no known days. */
  readonly unresolved: readonly TimeWords[];
  /** By sentence: the time carried into it from the sentences before it, or its own; null before the first. */
  readonly narrative: readonly (DateRange | null)[];
  /** The day that stands for "today", `YYYY-MM-DD`: the dateline's, or else that of publication, or of a heading. */
  readonly reference: ArticleDay | null;
  /** The day of publication, which nothing that happened lies behind. */
  readonly published: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

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
  const known = knownFrom(read.flatMap(({ phrases }) => phrases));
  const reference = referenceOf(input, lexicon) ?? headingDay(read, input.text);
  const day = reference === null ? null : dayOfIso(reference.day);
  let story = beginStory();
  const mentions: DateMention[] = [];
  const unresolved: TimeWords[] = [];
  const narrative: (DateRange | null)[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [position, { sentence, line, phrases }] of read.entries()) {
    story = paragraphBegins(sentences, position, input.text) ? { ...story, focus: null } : story;
    for (const phrase of phrases) {
      const tense = tenseAt(line, phrase.first, phrase.next);
      const found = phrase.value({
        ...known,
        reference: day,
        narrative: story.narrative,
        focus: story.focus,
        direction: tense.direction,
      });
      const mention = found && mentionOf({ sentence, line, phrase, tense, found }, input.text);
      if (found === null && day === null) noteUnknown(diagnostics, line, phrase);
      if (found === null || mention === null) {
        unresolved.push(wordsOf(sentence, line, phrase));
        continue;
      }
      mentions.push(mention);
      if (isAmbiguous(phrase.numeric, found)) diagnostics.push(ambiguous(mention));
      story = tell(story, { mention, phrase, found, tense, reference: day });
    }
    narrative.push(rangeOfStory(story));
  }
  return { mentions, unresolved, narrative, reference, published: isoDay(input.publishedAt), diagnostics };
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
  const span = { start: line.atoms[phrase.first]!.start, end: line.atoms[phrase.next - 1]!.end };
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
    ...wordsOf(sentence, line, phrase),
  };
}

function wordsOf({ index: sentence }: Tagged, { atoms }: Line, phrase: TimePhrase): TimeWords {
  return { sentence, first: atoms[phrase.first]!.token, last: atoms[phrase.next - 1]!.token + 1 };
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
function paragraphBegins(sentences: readonly Tagged[], position: number, text: string): boolean {
  const before = sentences[position - 1];
  return before !== undefined && text.slice(before.span.end, sentences[position]!.span.start).includes('\n');
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

function isoDay(publishedAt: string | null): string | null {
  const day = publishedAt === null ? null : dayOfIso(publishedAt);
  return day === null ? null : isoOf(day);
}
