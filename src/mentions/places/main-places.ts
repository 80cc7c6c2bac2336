import type { Place } from '../../schema/place.ts';
import { distanceKm } from './distance.ts';
import type { PlaceMention } from './place-mention.ts';

/** What is known of an article when it is asked where its main event happened. */
export interface MainPlaceInput {
  /** The headline that the text opens with; empty where it opens with none. */
  readonly headline: string;
  /** The sentences that tell of people killed or hurt. */
  readonly harm: ReadonlySet<number>;
  /** Where violence is set by the sentences that tell of it. */
  readonly told: readonly Place[];
}

/**
 * How much a mention of a place says that the main event happened there; chosen on some two thousand news reports of
 * shootings whose towns are known (docs/places.md says how well they do).
 */
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
/** A division whose outline reaches no farther than this from its centre is a city (km). */
const cityReach = 30;
/** Quarters of a town lie no farther from its centre than this (km). */
const quarterReach = 15;

/**
 * Where an article's main event may have happened, by all the mentions of each place together, the likeliest first: towns
 * and what is as close, before provinces and regions, before countries.
 *
 * @param places the mentions of the article in order
 */
export function mainPlaces(places: readonly PlaceMention[], input: MainPlaceInput): Place[] {
  const { headline } = input;
  const headlineEnd = [...headline.matchAll(separator)].at(-1)?.index ?? headline.length;
  const byName = new Map<string, { readonly place: Place; readonly width: number; weight: number }>();
  for (const mention of places) {
    const { place } = mention;
    if (mention.isDemonym || (mention.isDateline && isReporters(place, input.told))) continue;
    const key = place.name.toLowerCase();
    const known = byName.get(key) ?? { place, width: widthOf(place), weight: 0 };
    known.weight += weightOf(mention, headlineEnd, input);
    byName.set(key, known);
  }
  return [...byName.values()]
    .sort((one, other) => one.width - other.width || other.weight - one.weight)
    .map(({ place }) => place);
}

/**
 * A dateline says where the reporter is, which is where it happened unless the report itself sets it elsewhere: neither in this
 * town or a quarter of it, nor in the province around it.
 */
function isReporters(dateline: Place, told: readonly Place[]): boolean {
  const isHere = (place: Place) =>
    place.name === dateline.name ||
    (place.precision === 'province' && place.name === dateline.admin1) ||
    distanceKm(place, dateline) <= quarterReach;
  return told.length > 0 && !told.some(isHere);
}

/** 0 for a place that is known closely, 1 for a wider one, 2 for a country. */
function widthOf({ precision, radiusKm }: Place): number {
  if (precision === 'country') return 2;
  return precision === 'region' || (precision === 'province' && radiusKm > cityReach) ? 1 : 0;
}

function weightOf(
  { place, span, sentence, confidence, isDateline, isQualifier }: PlaceMention,
  headlineEnd: number,
  { headline, harm }: MainPlaceInput,
): number {
  let weight = confidence;
  if (span.end > headline.length) weight /= 1 + sentence * weights.decay;
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
