import { textTraits } from '../../src/incidents/account/text-traits.ts';
import type { WordWeights } from '../../src/incidents/account/word-weights.ts';
import type { Merger } from '../../src/incidents/merger.ts';
import type { Account, AccountToll } from '../../src/schema/account.ts';
import type { MainFigure } from '../../src/schema/main-event.ts';
import type { IncidentReading } from './read-incident.ts';

const placesKept = 8;

/**
 * What a report tells, taken as the benchmark takes it: each report is about one incident, whether or not its record has a
 * claim of violence, and all its text tells of this.
 */
export function accountOf({ report, record }: IncidentReading, words: WordWeights): Account {
  const { killed = null, injured = null, date = null, place = null, otherPlaces = [] } = record?.main ?? {};
  return {
    id: `${report.docid}#i1`,
    article: report.docid,
    title: report.title,
    publisher: null,
    publishedOn: report.published?.slice(0, 'YYYY-MM-DD'.length) ?? null,
    claims: [],
    spans: [],
    type: 'ASSAULT',
    modes: [],
    status: 'happened',
    isMain: true,
    date,
    places: [...(place ? [place] : []), ...otherPlaces]
      .slice(0, placesKept)
      .map((each) => ({ ...each, claim: null })),
    agents: [],
    patients: [],
    tolls: [...tollOf('killed', killed), ...tollOf('injured', injured)],
    weapons: [],
    ...textTraits(`${report.title}\n\n${report.text}`, words),
    signature: { minima: [], shingles: 0 },
  };
}

/** The violence that a report is mainly about, as the program merges what its record tells; null where it tells of none. */
export function mainAccountOf(
  { report, record }: IncidentReading,
  merger: Pick<Merger, 'accountsOf'>,
): Account | null {
  if (record === null) return null;
  const article = { ...record.article, id: report.docid };
  const accounts = merger.accountsOf({ ...record, article }).filter(({ type }) => type === 'ASSAULT');
  const main = accounts.find(({ id }) => id === `${report.docid}#${record.main?.incident}`);
  return main ?? accounts.find(({ isMain }) => isMain) ?? accounts[0] ?? null;
}

/** A figure that no one is told to be among is none. */
function tollOf(what: 'killed' | 'injured', figure: MainFigure | null): AccountToll[] {
  if (figure === null || (figure.min === 0 && !figure.max)) return [];
  const { min, max } = figure;
  const source = { source: null, sourceActor: null, sourceState: null, claim: null };
  return [{ what, who: null, party: 'people', country: null, min, max, ...source }];
}
