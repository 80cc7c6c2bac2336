import type { IncidentCorrection } from '../../schema/incident-correction.ts';
import type { MergedCount, MergedIncident } from '../../schema/merged-incident.ts';

type Corrected<Part extends keyof IncidentCorrection> = NonNullable<IncidentCorrection[Part]>;

/** Stands as the rule or the basis of what a person has put right. */
const BY_PERSON = 'put right by a person';

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
    ...(place === undefined ? {} : { place: place && placed(place, reckoned) }),
    ...(date === undefined ? {} : { date: date && dated(date, reckoned) }),
    ...(counts === undefined ? {} : { counts: counts.map((count) => counted(count, reckoned)) }),
  };
}

/** With the words of the report that names the same place; with none, at the start of the text, where none does. */
function placed(
  place: Corrected<'place'>,
  { placeBySource }: MergedIncident,
): NonNullable<MergedIncident['place']> {
  const named = placeBySource.find(
    ({ place: { name, country } }) => name === place.name && country === place.country,
  );
  const { text, span } = named?.place ?? { text: '', span: { start: 0, end: 0 } };
  return { ...place, text, span, basis: BY_PERSON };
}

/** With the words of the report that tells of the same days, where one does. */
function dated(
  date: Corrected<'date'>,
  { dateBySource }: MergedIncident,
): NonNullable<MergedIncident['date']> {
  const told = dateBySource.find(({ date: { start, end } }) => start === date.start && end === date.end);
  const { text, span, basis } = told?.date ?? { text: null, span: null, basis: 'phrase' as const };
  return { ...date, text, span, basis };
}

/** With what the sources say of the same people. */
function counted(count: Corrected<'counts'>[number], { counts }: MergedIncident): MergedCount {
  const reckoned = counts.find(
    ({ what, party, country }) => what === count.what && party === count.party && country === count.country,
  );
  return { ...count, rule: BY_PERSON, isCorrected: true, bySource: reckoned?.bySource ?? [] };
}
