import type { ArticleReading } from '../../claims/reading.ts';
import type { CountMention } from '../../mentions/counts/count-mention.ts';
import type { CountLexicon } from '../../mentions/counts/lexicon.ts';
import { documentToll, type TollRange } from '../../mentions/counts/toll/document-toll.ts';
import type { DateReading } from '../../mentions/dates/find-dates.ts';
import type { TimeLexicon } from '../../mentions/dates/lexicon.ts';
import { mainDate } from '../../mentions/dates/main-date.ts';
import { mainPlaces } from '../../mentions/places/main-places.ts';
import type { Article } from '../../schema/article.ts';
import type { Claim } from '../../schema/claim.ts';
import type { MainEvent, MainFigure } from '../../schema/main-event.ts';
import type { Quote } from '../../schema/span.ts';
import { isViolence } from './story.ts';

/** What the main event of a report is read with. */
export interface MainEventKnowledge {
  readonly counts: CountLexicon;
  readonly times: TimeLexicon;
}

const harms: ReadonlySet<CountMention['count']['what']> = new Set(['killed', 'injured', 'casualties']);
const quotesKept = 3;
const placesKept = 7;

/**
 * What a report is mainly about: its toll, its day and its place, each by the evidence of the whole report
 * (`documentToll`, `mainDate`, `mainPlaces`). Null where it tells of none of them.
 */
export function readMainEvent(
  { article, sentences }: ArticleReading,
  dates: DateReading,
  claims: readonly Claim[],
  { counts: lexicon, times }: MainEventKnowledge,
): MainEvent | null {
  const parsed = sentences.map(({ sentence }) => sentence);
  const counts = sentences.flatMap((reading) => reading.counts);
  const toll = documentToll(parsed, counts, lexicon);
  const harm = new Set(counts.filter(({ count }) => harms.has(count.what)).map(({ sentence }) => sentence));
  const places = sentences.flatMap((reading) => reading.places);
  const told = claims.flatMap((claim) => (isViolence(claim) && claim.place ? [claim.place] : []));
  const [place, ...others] = mainPlaces(places, { headline: headlineOf(article), harm, told });
  const event = {
    incident: null,
    killed: figureOf(toll.killed),
    injured: figureOf(toll.injured),
    date: mainDate(parsed, dates, times),
    place: place ?? null,
    otherPlaces: others.slice(0, placesKept),
  };
  return event.killed || event.injured || event.date || event.place ? event : null;
}

/** The headline, where the text opens with it. */
function headlineOf({ title, text }: Article): string {
  return text.startsWith(title) ? title : '';
}

function figureOf({ min, max, who, from }: TollRange): MainFigure | null {
  if (from.length === 0) return null;
  const quotes = from.map(({ count: { text, span } }): Quote => ({ text, span }));
  const distinct = quotes.filter(
    ({ span }, index) => quotes.findIndex((other) => other.span.start === span.start) === index,
  );
  return { min, max, who, from: distinct.slice(0, quotesKept) };
}
