import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlaceMention } from '../../src/mentions/places/place-mention.ts';
import type { Place } from '../../src/schema/place.ts';
import type { IncidentReport } from './documents.ts';
import { placeKey } from './fact-score.ts';

/** Where an incident happened: the town, and the first-order division it lies in. */
export interface City {
  readonly city: string;
  readonly state: string | null;
}

const oneCityDivisions = parse(readFileSync(new URL('one-city-divisions.yaml', import.meta.url), 'utf8')) as {
  readonly [division: string]: string;
};

/** How much a mention of a town says that it is the town; chosen on the development reports. */
const weights = {
  headline: 1.5,
  /** Behind the last dash or bar of a headline stands whose page it is. */
  pageName: 0.1,
  /** A mention in the n-th sentence weighs 1 / (1 + n · decay). */
  decay: 0.07,
  harm: 1.5,
  dateline: 3,
  qualifier: 0.2,
  /** "near Elmford", a county, a point some miles from a town. */
  near: 0.5,
  division: 0.1,
  point: 0.3,
} as const;

const separator = / [-–—|«] |(?: ::|:) /g;
const startsWithLetterCase = /^\p{Ll}/u;

/** A town that a report names, and a mention of it. */
export interface NamedCity {
  readonly city: City;
  readonly place: Place;
}

/** The town that a report's incident happened in: the first of `rankCities`. */
export function chooseCity(
  report: IncidentReport,
  places: readonly PlaceMention[],
  harm: ReadonlySet<number>,
): City | null {
  return rankCities(report, places, harm)[0]?.city ?? null;
}

/**
 * The towns that a report's incident may have happened in, by all the mentions of each town together, the likeliest first.
 *
 * @param places the mentions in the headline and the text, the headline being sentence 0
 * @param harm the sentences that tell of people killed or hurt
 */
export function rankCities(
  { title }: IncidentReport,
  places: readonly PlaceMention[],
  harm: ReadonlySet<number>,
): NamedCity[] {
  const headlineEnd = [...title.matchAll(separator)].at(-1)?.index ?? title.length;
  const byName = new Map<string, NamedCity & { weight: number }>();
  for (const mention of places) {
    const city = cityOf(mention);
    if (!city) continue;
    const key = placeKey(city.city) ?? '';
    const known = byName.get(key) ?? { city, place: mention.place, weight: 0 };
    known.weight += weightOf(mention, title.length, headlineEnd, harm);
    byName.set(key, known);
  }
  return [...byName.values()].sort((a, b) => b.weight - a.weight).map(({ city, place }) => ({ city, place }));
}

/** The town a mention names; null for wider places and for peoples. */
function cityOf({ place, isDemonym }: PlaceMention): City | null {
  if (isDemonym) return null;
  const state = place.admin1;
  const whole = state === null ? undefined : oneCityDivisions[state];
  if (whole !== undefined) return { city: whole, state };
  if (!/^(?:town|district|point)$/.test(place.precision)) return null;
  return { city: place.name.replace(/^The /, ''), state };
}

function weightOf(
  { place, span, sentence, confidence, isDateline, isQualifier }: PlaceMention,
  titleLength: number,
  headlineEnd: number,
  harm: ReadonlySet<number>,
): number {
  let weight = confidence;
  if (span.end > titleLength) weight /= 1 + sentence * weights.decay;
  else weight *= span.start > headlineEnd ? weights.pageName : weights.headline;
  if (harm.has(sentence)) weight *= weights.harm;
  if (isDateline) weight *= weights.dateline;
  if (isQualifier) weight *= weights.qualifier;
  if (place.precision === 'point') weight *= weights.point;
  if (place.precision === 'district') {
    weight *= startsWithLetterCase.test(place.text) ? weights.near : weights.division;
  }
  return weight;
}
