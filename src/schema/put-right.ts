import type { DateRange } from './date-range.ts';
import type { IncidentCorrection } from './incident-correction.ts';
import type { Place } from './place.ts';

/** A part of an incident as a person has put it right. */
export type Corrected<Part extends keyof IncidentCorrection> = NonNullable<IncidentCorrection[Part]>;

/** Stands as the rule or the basis of what a person has put right. */
export const BY_PERSON = 'put right by a person';

/** A place put right, with the words of whichever reading names the same one; with none, at the start of the text, where none does. */
export function placePutRight(place: Corrected<'place'>, readings: readonly Place[]): Place {
  const named = readings.find(({ name, country }) => name === place.name && country === place.country);
  const { text, span } = named ?? { text: '', span: { start: 0, end: 0 } };
  return { ...place, text, span, basis: BY_PERSON };
}

/** Days put right, with the words of whichever reading tells of the same days, where one does. */
export function datePutRight(date: Corrected<'date'>, readings: readonly DateRange[]): DateRange {
  const told = readings.find(({ start, end }) => start === date.start && end === date.end);
  const { text, span, basis } = told ?? { text: null, span: null, basis: 'phrase' as const };
  return { ...date, text, span, basis };
}
