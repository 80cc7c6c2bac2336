import type { ClaimKind } from '../../schema/claim.ts';
import type { PlacePrecision } from '../../schema/place.ts';

/** Where an entry is. `x` and `y` are its place in Web Mercator, both from 0 (west, north) to 1. */
export interface EntryPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly x: number;
  readonly y: number;
  readonly radiusKm: number;
  readonly precision: PlacePrecision;
}

/** The least and the most that is said of those killed; null where nothing, or no most, is said. */
export interface Toll {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * What the catalogue knows of one claim or incident: what maps, timelines and counts are made of, and what they are narrowed
 * by. Days are ISO 8601, which sort as text. A claim has one source, publisher and mode at most, an incident any number.
 */
export interface Entry {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly type: string;
  readonly status: string;
  readonly modes: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly publishers: readonly string[];
  readonly polarity: string | null;
  readonly confidence: number;
  readonly review: string;
  readonly outcome: string | null;
  readonly article: string | null;
  readonly incident: string | null;
  readonly country: string | null;
  readonly place: EntryPlace | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly killed: Toll;
  /** Lists are ordered by this day, and within it by the order in which rows came in. */
  readonly sortDay: string;
  readonly sequence: number;
}

/** A place as it is stored, with where it lies on the map. Beyond 85.05° the map has no more; what lies there is moved in. */
export function placeOnMap(place: Omit<EntryPlace, 'x' | 'y'>): EntryPlace {
  const limit = 85.0511287798;
  const latitude = (Math.max(-limit, Math.min(limit, place.lat)) * Math.PI) / 180;
  return {
    ...place,
    x: (place.lon + 180) / 360,
    y: (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2,
  };
}
