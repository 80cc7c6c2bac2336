import type { Box } from './distance.ts';
import type { PlaceKind } from './entry.ts';
import type { Candidate } from './gazetteer.ts';

/** A candidate with its fields read out of the gazetteer once, since ranking asks for them many times. */
export interface Site extends Candidate {
  readonly index: number;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly box: Box | null;
}

/** Reads a candidate's fields. */
export function siteOf(candidate: Candidate): Site {
  const { index, id, name, kind, country, lat, lon, population, radiusKm, box, admin1, admin2, flags } =
    candidate;
  return { index, id, name, kind, country, lat, lon, population, radiusKm, box, admin1, admin2, flags };
}
