import { findDateline } from '../../src/document/dateline.ts';
import { childrenOf, type Parsed, type Tagged } from '../../src/document/sentence.ts';
import { canHoldCount } from '../../src/mentions/counts/can-hold-count.ts';
import type { CountMention } from '../../src/mentions/counts/count-mention.ts';
import { findCounts } from '../../src/mentions/counts/find-counts.ts';
import { documentToll, type Toll, type TollRange } from '../../src/mentions/counts/toll/document-toll.ts';
import { findDates } from '../../src/mentions/dates/find-dates.ts';
import { mainDate } from '../../src/mentions/dates/main-date.ts';
import { findPlaces } from '../../src/mentions/places/find-places.ts';
import type { Knowledge } from '../../src/pipeline/knowledge.ts';
import type { DateRange } from '../../src/schema/date-range.ts';
import type { Place } from '../../src/schema/place.ts';
import { type NamedCity, rankCities } from './choose-city.ts';
import type { IncidentPrediction, IncidentReport } from './documents.ts';

const dayLength = 86_400_000;

/** What a report tells of the incident that it is about: as it is scored, and as it is compared with other reports. */
export interface IncidentReading {
  readonly report: IncidentReport;
  readonly facts: Omit<IncidentPrediction, 'incident'>;
  readonly date: DateRange | null;
  /** Towns, the likeliest first. */
  readonly places: readonly Place[];
  readonly toll: Toll;
}

/** Reads the facts of the incident that a report is about. Its headline is read as the first sentence. */
export function readIncident(report: IncidentReport, knowledge: Knowledge): IncidentReading {
  const { english, counts: lexicon, times } = knowledge;
  const text = `${report.title}\n\n${report.text}`;
  const dateline = findDateline(report.text);
  const tagged = english.split(text).map((span, index) => english.tag(english.tokenise(text, span, index)));
  const parsed = tagged.map((sentence) =>
    canHoldCount(sentence, lexicon) ? english.parse(sentence) : unparsed(sentence),
  );
  const counts = findCounts(text, parsed, lexicon);
  const toll = documentToll(tagged, counts, lexicon);
  const cities = citiesOf(report, text, tagged, dateline?.place?.text ?? null, counts, knowledge);
  const input = { text, publishedAt: report.published, dateline: dateline?.date?.text ?? null };
  const date = mainDate(tagged, findDates(tagged, input, times), times);
  const facts = {
    docid: report.docid,
    date: date && middleOf(date),
    city: cities[0]?.city.city ?? null,
    state: cities[0]?.city.state ?? null,
    killed: figureOf(toll.killed),
    injured: figureOf(toll.injured),
  };
  return { report, facts, date, places: cities.map(({ place }) => place), toll };
}

function citiesOf(
  report: IncidentReport,
  text: string,
  tagged: readonly Tagged[],
  dateline: string | null,
  counts: readonly CountMention[],
  { names, gazetteer }: Knowledge,
): NamedCity[] {
  const input = {
    text,
    title: report.title,
    dateline,
    names: tagged.map((s) => names.findNames(s)),
    countries: [],
  };
  const harm = new Set(counts.filter(({ count }) => isHarm(count.what)).map(({ sentence }) => sentence));
  return rankCities(report, findPlaces(tagged, input, gazetteer), harm);
}

function isHarm(what: CountMention['count']['what']): boolean {
  return what === 'killed' || what === 'injured' || what === 'casualties';
}

/** A sentence in which nothing is sought: every word on its own. */
function unparsed({ index, span, tokens }: Tagged): Parsed {
  const flat = tokens.map((token) => ({ ...token, head: -1, deprel: 'dep' }));
  return { index, span, tokens: flat, children: childrenOf(flat.map(({ head }) => head)) };
}

/** One figure for a range: its lower end, unless only the upper one is known. */
function figureOf({ min, max }: TollRange): number {
  return min > 0 ? min : (max ?? 0);
}

/** The middle day of a range. */
function middleOf({ start, end }: DateRange): string {
  const first = Date.parse(start);
  const days = Math.floor((Date.parse(end) - first) / dayLength / 2);
  return new Date(first + days * dayLength).toISOString().slice(0, 10);
}
