import { en, type Words } from './en.ts';

/** The words in the reader's language. English is the only one so far. */
export const words: Words = en;

const numbers = new Intl.NumberFormat(words.language);
const days = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });

/** A whole number with its groups of thousands. */
export function number(value: number): string {
  return numbers.format(value);
}

/** A share between 0 and 1 as per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A day given as ISO 8601; what is no date is given back as it is. */
export function day(iso: string): string {
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(time) ? iso : days.format(time);
}

/** A moment given as ISO 8601, in the reader's time zone. */
export function moment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : moments.format(time);
}
