import type { Count } from '../../schema/count.ts';
import type { Place } from '../../schema/place.ts';
import { type EntryPlace, placeOnMap, type Toll } from './entry.ts';

const none: readonly string[] = [];

/** A list of the one value, or none. */
export function listOf(value: string | null): readonly string[] {
  return value === null ? none : [value];
}

/** The place of a claim or incident on the map. */
export function placeOf(place: Place | null): EntryPlace | null {
  if (place === null) return null;
  const { name, lat, lon, radiusKm, precision } = place;
  return placeOnMap({ name, lat, lon, radiusKm, precision });
}

/** The dead that figures tell of: the greatest of them, since some may be parts of others. */
export function killedOf(counts: readonly Pick<Count, 'what' | 'min' | 'max'>[]): Toll {
  let min: number | null = null;
  let max: number | null = null;
  for (const count of counts) {
    if (count.what !== 'killed') continue;
    if (count.min !== null && (min === null || count.min > min)) min = count.min;
    if (count.max !== null && (max === null || count.max > max)) max = count.max;
  }
  return { min, max };
}
