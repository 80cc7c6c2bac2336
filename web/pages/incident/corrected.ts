import type { CorrectedCount, IncidentCorrection } from '../../../src/schema/incident-correction.ts';
import type { MergedIncident } from '../../../src/schema/merged-incident.ts';

/** The parts of an incident that a person may put right. */
export type Corrected = {
  readonly [Part in keyof IncidentCorrection]-?: Exclude<IncidentCorrection[Part], undefined>;
};
export const correctedParts = ['type', 'status', 'place', 'date', 'counts'] as const;

type CorrectedPlace = NonNullable<Corrected['place']>;
type CorrectedDate = NonNullable<Corrected['date']>;

/** What of an incident can be put right, as a correction names it. */
export function partsOf({
  type,
  status,
  place,
  date,
  counts,
}: Pick<MergedIncident, (typeof correctedParts)[number]>): Corrected {
  return {
    type,
    status,
    place: place && placeParts(place),
    date: date && dateParts(date),
    counts: counts.map(({ what, who, party, country, min, max, best }): CorrectedCount => {
      return { what, who, party, country, min, max, best };
    }),
  };
}

/** A place without the words that name it. */
export function placeParts({
  name,
  country,
  admin1,
  lat,
  lon,
  radiusKm,
  precision,
  placeId,
}: CorrectedPlace): CorrectedPlace {
  return { name, country, admin1, lat, lon, radiusKm, precision, placeId };
}

/** A date without the words that tell of it. */
export function dateParts({ start, end, precision }: CorrectedDate): CorrectedDate {
  return { start, end, precision };
}

/** The parts that are not as they were reckoned from the reports. Null where all are. */
export function correctionOf(reckoned: MergedIncident, now: Corrected): IncidentCorrection | null {
  const before = partsOf(reckoned);
  const changed = correctedParts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((part) => [part, now[part]]));
}

/** Whether the bounds of a figure go up from the least to the most. */
export function isAscending({ min, best, max }: CorrectedCount): boolean {
  const given = [min, best, max].filter((bound) => bound !== null);
  return given.every((bound, index) => index === 0 || given[index - 1]! <= bound);
}
