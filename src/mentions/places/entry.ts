import type { Box } from './distance.ts';

/**
 * What a gazetteer entry is. The order is part of the file's format: an entry stores its index here, and a new kind goes
 * at the end.
 */
export const placeKinds = [
  'town',
  'capital',
  'seat',
  'neighbourhood',
  'country',
  'admin1',
  'admin2',
  'region',
  'base',
  'camp',
  'crossing',
  'desert',
  'river',
  'sea',
  'mountains',
  'island',
  'front',
  'site',
  'continent',
  'historical',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** How a name belongs to its entry: bits, since one key can be several of them. */
export const nameFlag = {
  /** The name the entry goes by. */
  main: 1,
  /** Another name, or another spelling. */
  alternate: 2,
  /** An Arabic name without its article: the key that `al-Hol`, `El Hol` and `Hol` share. */
  loose: 4,
  /** Its people or its adjective: `Iraqi`. */
  demonym: 8,
  /** Written short and with capitals only: `US`, `DRC`, `Ill.` */
  abbreviation: 16,
  /** Counts only behind the name of a place within it: `LA` in `Alexandria, LA`. */
  suffix: 32,
  /** The name of a division without the word for its kind: `Anderson` for Anderson County. */
  stripped: 64,
  /** Given by hand under `data/places/`, for a place that is neither country nor division. */
  seeded: 128,
} as const;

/** One name of an entry with its flags. */
export interface EntryName {
  readonly text: string;
  readonly flags: number;
}

/** A place on its way into the gazetteer file. */
export interface Entry {
  /** `geonames:ID`, or the id of a hand-seeded place. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly names: readonly EntryName[];
  /** ISO 3166-1 alpha-2; empty for what lies in several countries or none. */
  readonly country: string;
  /** GeoNames codes of the divisions it lies in, such as `IQ.01` and `IQ.01.123`; empty where unknown. */
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly radiusKm: number;
  readonly box: Box | null;
}
