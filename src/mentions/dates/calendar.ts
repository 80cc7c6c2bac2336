/**
 * Whole days as numbers: how many days after 1 January 1970 in the proleptic Gregorian calendar. Weekdays run from 1
 * (Monday) to 7 (Sunday), months from 1 to 12, as ISO 8601 has them.
 */
const millisecondsPerDay = 86_400_000;

/** The number of a day, or null where the calendar has no such day (31 April). */
export function dayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null;
  return numberOf(year, month, day);
}

/** The first day of a month; `month` may run past the year in either direction (0 is December of the year before). */
export function startOfMonth(year: number, month: number): number {
  return numberOf(year, month, 1);
}

/** The last day of a month; `month` may run past the year as in {@link startOfMonth}. */
export function endOfMonth(year: number, month: number): number {
  return numberOf(year, month + 1, 1) - 1;
}

/** The year, month and day of a day's number. */
export function partsOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday on or before a day. */
export function startOfWeek(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** `YYYY-MM-DD`. */
export function isoOf(day: number): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day that an ISO 8601 date, or date and time, begins with; null where there is none. */
export function dayOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

function lengthOfMonth(year: number, month: number): number {
  return numberOf(year, month + 1, 1) - numberOf(year, month, 1);
}

function numberOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / millisecondsPerDay);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
