import { textTraits } from '../../src/incidents/account/text-traits.ts';
import type { WordWeights } from '../../src/incidents/account/word-weights.ts';
import type { TollRange } from '../../src/mentions/counts/toll/document-toll.ts';
import type { Account, AccountToll } from '../../src/schema/account.ts';
import type { IncidentReading } from './read-incident.ts';

const placesKept = 8;

/** What a report tells, as the program merges it: each report of the benchmark is about one incident. */
export function accountOf({ report, date, places, toll }: IncidentReading, words: WordWeights): Account {
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
    places: places.slice(0, placesKept).map((place) => ({ ...place, claim: null })),
    agents: [],
    patients: [],
    tolls: [...tollOf('killed', toll.killed), ...tollOf('injured', toll.injured)],
    weapons: [],
    ...textTraits(`${report.title}\n\n${report.text}`, words),
    signature: { minima: [], shingles: 0 },
  };
}

/** A figure that no one is told to be among is none. */
function tollOf(what: 'killed' | 'injured', { min, max }: TollRange): AccountToll[] {
  if (min === 0 && (max === null || max === 0)) return [];
  const source = { source: null, sourceActor: null, sourceState: null, claim: null };
  return [{ what, who: null, party: 'people', country: null, min, max, ...source }];
}
