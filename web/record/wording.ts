import type { Claim } from '../../src/schema/claim.ts';
import type { Count } from '../../src/schema/count.ts';
import type { DateRange } from '../../src/schema/date-range.ts';
import type { Place } from '../../src/schema/place.ts';
import { day, number, words } from '../words/words.ts';

/** A value of the record in the reader's words; one that the catalogue does not know is shown as it is. */
export function wordFor(group: { readonly [value: string]: string }, value: string): string {
  return group[value] ?? value;
}

/** Who did something, as the log names them: a person, or the one who works at the machine of the server. */
export function person(who: string): string {
  return who === 'local' ? words.localUser : who;
}

/** A figure between bounds; an open bound is null. */
export function figure(min: number | null, max: number | null): string {
  if (min === null && max === null) return words.figure.unknown;
  if (max === null) return words.figure.least(number(min!));
  if (min === null) return words.figure.most(number(max));
  return min === max ? number(min) : words.figure.range(number(min), number(max));
}

/** A count with what it counts: "at least 15 killed (civilians)". */
export function countWording({ what, who, min, max }: Pick<Count, 'what' | 'who' | 'min' | 'max'>): string {
  return `${figure(min, max)} ${wordFor(words.countsOf, what)}${who === null ? '' : ` (${who})`}`;
}

/** When: one day, a month, a year, or a range of days. */
export function dateWording({
  start,
  end,
  precision,
}: Pick<DateRange, 'start' | 'end' | 'precision'>): string {
  if (precision === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  if (precision === 'open') return words.since(day(start));
  return start === end ? day(start) : words.range(day(start), day(end));
}

/** A place with what it lies in, each name once. */
export function placeWording({ name, admin1, country }: Pick<Place, 'name' | 'admin1' | 'country'>): string {
  return [...new Set([name, admin1, country])].filter((part) => part !== null && part !== '').join(', ');
}

/** How things stand with what is claimed, where it did not simply happen. */
export function standing({ status, polarity }: Pick<Claim, 'status' | 'polarity'>): string | null {
  const parts = [
    status === 'happened' ? '' : wordFor(words.statuses, status),
    polarity === 'denied' ? words.polarity.denied : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}
