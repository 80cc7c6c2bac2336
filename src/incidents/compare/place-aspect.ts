import { distanceKm } from '../../mentions/places/distance.ts';
import type { AccountPlace } from '../../schema/account.ts';
import type { PlacePrecision } from '../../schema/place.ts';
import type { Aspect } from './evidence.ts';

/** How far the outlines of two places of one incident may be apart (km): reporters name the next town, or the one beyond. */
const slackKm = 15;
const nearKm = 60;

const close: ReadonlySet<PlacePrecision> = new Set(['point', 'town', 'district']);

/** Places: the main one of each, and whether one account also names the other's. */
export const comparePlaces: Aspect = (one, other, collect) => {
  const [a, b] = [one.account.places[0], other.account.places[0]];
  if (!a || !b) return;
  const isTold = nearness(a, b);
  collect(`place.${isTold}`, 1, () => placeWords(isTold, a, b));
  if (isTold === 'same') return;
  const named = Number(isNamed(a, other.account.places)) + Number(isNamed(b, one.account.places));
  if (named > 0) collect('place.named', named, () => `one of them also names ${b.name} or ${a.name}`);
};

type Nearness = 'same' | 'within' | 'near' | 'apart';

/** Distance against precision: at one place, one within the reach of the other, close by, or apart. */
export function nearness(a: AccountPlace, b: AccountPlace): Nearness {
  const apart = distanceKm(a, b);
  const [small, wide] = [Math.min(a.radiusKm, b.radiusKm), Math.max(a.radiusKm, b.radiusKm)];
  const areClose = close.has(a.precision) && close.has(b.precision);
  if (areClose && apart <= small + slackKm) return 'same';
  if (apart <= wide + slackKm) return 'within';
  return apart - small - wide <= nearKm ? 'near' : 'apart';
}

function isNamed(place: AccountPlace, places: readonly AccountPlace[]): boolean {
  return places.some((each) => each.name === place.name && each.country === place.country);
}

function placeWords(how: Nearness, a: AccountPlace, b: AccountPlace): string {
  if (how === 'same')
    return a.name === b.name ? `both at ${a.name}` : `at ${a.name} and close by at ${b.name}`;
  if (how === 'within')
    return a.radiusKm < b.radiusKm ? `${a.name} lies within ${b.name}` : `${b.name} lies within ${a.name}`;
  return how === 'near' ? `${a.name} is near ${b.name}` : `${a.name} is far from ${b.name}`;
}
