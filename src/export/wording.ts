import type { Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import type { Count } from '../schema/count.ts';
import type { DateRange } from '../schema/date-range.ts';
import type { Place } from '../schema/place.ts';
import type { Record } from '../schema/record.ts';

/** What a reference leads to, by name: the actor's where one is known, else the article's own words. */
function referenceName(record: Record, { actor, text }: Reference): string {
  return record.actors.find(({ id }) => id === actor)?.name ?? text;
}

/** Names of several references, each once, in the article's order. */
export function referenceNames(record: Record, references: readonly Reference[]): string {
  return [...new Set(references.map((reference) => referenceName(record, reference)))].join(', ');
}

/** A figure between bounds: "15", "at least 15", "up to 20", "15 to 20", "an unknown number". */
export function figure(min: number | null, max: number | null): string {
  if (min === null && max === null) return 'an unknown number';
  if (max === null) return `at least ${min}`;
  if (min === null) return `up to ${max}`;
  return min === max ? String(min) : `${min} to ${max}`;
}

/** A count in words: "at least 15 killed (civilians)". */
export function countWording({ what, who, min, max }: Pick<Count, 'what' | 'who' | 'min' | 'max'>): string {
  return `${figure(min, max)} ${what}${who === null ? '' : ` (${who})`}`;
}

/** A date or range of dates; a range that is still open at its end is "since". */
export function dateWording({ start, end, precision }: DateRange): string {
  if (precision === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  if (precision === 'open') return `since ${start}`;
  return start === end ? start : `${start} to ${end}`;
}

/** A place with what it lies in. */
export function placeWording({ name, admin1, country }: Place): string {
  return [...new Set([name, admin1, country])].filter((part) => part !== null && part !== '').join(', ');
}

/** Whose claim it is; the article's own voice has no name. */
export function sourceWording(record: Record, { attribution }: Claim): string | null {
  const { source, via } = attribution;
  const names = [...(source ? [source] : []), ...via].map((reference) => referenceName(record, reference));
  return names.length === 0 ? null : [...new Set(names)].join(', via ');
}

/** How things stand with what is claimed, where it did not simply happen: "planned", "denied", "predicted, denied". */
export function standing({ status, polarity }: Claim): string {
  return [status === 'happened' ? '' : status, polarity === 'denied' ? 'denied' : '']
    .filter((part) => part !== '')
    .join(', ');
}
