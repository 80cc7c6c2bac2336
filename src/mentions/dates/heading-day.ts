import type { Span } from '../../document/span.ts';
import { type ArticleDay, nothingKnown } from './article-day.ts';
import { isoOf } from './calendar.ts';
import type { Line } from './grammar/line.ts';
import type { TimePhrase } from './grammar/phrase.ts';

/** A sentence as `findDates` has read it. */
interface Read {
  readonly sentence: { readonly span: Span };
  readonly line: Line;
  readonly phrases: readonly TimePhrase[];
}

/** In how many sentences from the top a heading may stand. */
const headSentences = 6;

/** The longest time that a heading may give a report, in days: "Monthly report, June 2024". */
const longestPeriod = 31;

const proseEnd = /[.!?]["”’)\]]*$/;
const behindDate = /^[\s)\]]*$/;

/**
 * The day of a report that no dateline and nobody else dates, from a heading that ends in a day, a week or a month named
 * with its year: "Situation report (as of 20 June 2024)", "Weekly brief, 8 to 14 April 2024". Its last day counts. Null
 * where no heading near the top says so; the first one counts.
 */
export function headingDay(read: readonly Read[], text: string): ArticleDay | null {
  for (const { sentence, line, phrases } of read.slice(0, headSentences)) {
    const phrase = phrases.at(-1);
    if (phrase === undefined || !isHeading(text, sentence.span)) continue;
    const end = line.atoms[phrase.next - 1]!.end;
    if (!behindDate.test(text.slice(end, sentence.span.end))) continue;
    const found = phrase.named(nothingKnown);
    if (found === null || found.precision === 'open' || found.end - found.start >= longestPeriod) continue;
    return { day: isoOf(found.end), basis: 'dateline' };
  }
  return null;
}

/** A line by itself that is no sentence. */
function isHeading(text: string, { start, end }: Span): boolean {
  const follows = /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 20));
  return follows && !proseEnd.test(text.slice(start, end)) && end < text.trimEnd().length;
}
