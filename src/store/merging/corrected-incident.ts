import type { IncidentCorrection } from '../../schema/incident-correction.ts';
import type { MergedCount, MergedIncident } from '../../schema/merged-incident.ts';
import { BY_PERSON, type Corrected, datePutRight, placePutRight } from '../../schema/put-right.ts';

/**
 * An incident as it stands: as it was reckoned from its reports, with a person's correction over it. What each report says
 * stays beside what was put right.
 */
export function correctedIncident(
  reckoned: MergedIncident,
  correction: IncidentCorrection | null,
): MergedIncident {
  if (correction === null) return reckoned;
  const { type, status, place, date, counts } = correction;
  return {
    ...reckoned,
    type: type ?? reckoned.type,
    status: status ?? reckoned.status,
    ...(place === undefined
      ? {}
      : {
          place:
            place &&
            placePutRight(
              place,
              reckoned.placeBySource.map(({ place: read }) => read),
            ),
        }),
    ...(date === undefined
      ? {}
      : {
          date:
            date &&
            datePutRight(
              date,
              reckoned.dateBySource.map(({ date: read }) => read),
            ),
        }),
    ...(counts === undefined ? {} : { counts: counts.map((count) => counted(count, reckoned)) }),
  };
}

/** With what the sources say of the same people. */
function counted(count: Corrected<'counts'>[number], { counts }: MergedIncident): MergedCount {
  const reckoned = counts.find(
    ({ what, party, country }) => what === count.what && party === count.party && country === count.country,
  );
  return { ...count, rule: BY_PERSON, isCorrected: true, bySource: reckoned?.bySource ?? [] };
}
