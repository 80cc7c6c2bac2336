import { distanceKm } from '../../mentions/places/distance.ts';
import type { AccountPlace } from '../../schema/account.ts';
import type { PlacePrecision } from '../../schema/place.ts';
import type { Aspect } from './evidence.ts';

/** How far the outlines of two places of one incident may be apart (km): reporters name the next town, or the one beyond. */
const slackKm = 15;
const nearKm = 60;

const close: ReadonlySet<PlacePrecision> = new Set(['point', 'town', 'district']);

/** Places: the main one of each, and whether one account also names the other's town. */
export const comparePlaces: Aspect = (one, other, collect) => {
  const [a, b] = [one.account.places[0], other.account.places[0]];
  if (!a || !b) return;
  const isTold = nearness(a, b);
  collect(`where.${isTold}`, 1, () => placeWords(isTold, a, b));
  if (isTold === 'same') return;
  const named = [
    ...(isNamed(a, other.account.places) ? [a.name] : []),
    ...(isNamed(b, one.account.places) ? [b.name] : []),
  ];
  if (named.length > 0) collect('where.named', named.length, () => `both name ${named.join(' and ')}`);
};

type Nearness = 'same' | 'within' | 'near' | 'apart';

/** Distance against precision: at one place, one within the other, close by, or apart. */
export function nearness(a: AccountPlace, b: AccountPlace): Nearness {
  const apart = distanceKm(a, b);
  const [small, wide] = [Math.min(a.radiusKm, b.radiusKm), Math.max(a.radiusKm, b.radiusKm)];
  const areClose = close.has(a.precision) && close.has(b.precision);
  if (areClose && apart <= small + slackKm) return 'same';
  if (apart <= wide + slackKm || holds(a, b) || holds(b, a)) return 'within';
  return apart - small - wide <= nearKm ? 'near' : 'apart';
}

/** True when `province` is a first-order division, and the place lies in it: a circle fits few of them. */
function holds(province: AccountPlace, place: AccountPlace): boolean {
  return (
    province.precision === 'province' &&
    province.country === place.country &&
    (place.admin1 === province.name || (province.admin1 !== null && place.admin1 === province.admin1))
  );
}

function isNamed(place: AccountPlace, places: readonly AccountPlace[]): boolean {
  if (!close.has(place.precision)) return false;
  return places.some((each) => each.name === place.name && each.country === place.country);
}

function placeWords(how: Nearness, a: AccountPlace, b: AccountPlace): string {
  const [small, wide] = a.radiusKm <= b.radiusKm ? [a, b] : [b, a];
  if (small.name === wide.name) return `both in ${wide.text}`;
  if (how === 'same') return `at ${small.name} and close by at ${wide.name}`;
  if (how === 'within') return `${small.name} lies in ${wide.text}`;
  return how === 'near' ? `${small.name} is near ${wide.name}` : `${small.name} is far from ${wide.name}`;
}
