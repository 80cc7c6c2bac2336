import { dayOf } from './calendar.ts';
import { yearly } from './calendar-values.ts';
import { easterOf, hijriDaysIn, lengthOfHijriMonthAt, nthWeekday, orthodoxEasterOf } from './feasts.ts';
import type { Which } from './lexicon.ts';
import type { Feast } from './lexicon-source.ts';
import { type Interval, resolved, type TimeValue } from './time-value.ts';

/** "Ramadan", "Eid al-Fitr 2021", "last Christmas", "the eve of Easter" (`shift` -1). */
export function feastValue(
  feast: Feast,
  year: number | null,
  which: Which | null,
  shift: number | null,
): TimeValue {
  const inYear = (candidate: number): Interval | null => {
    const start = startOf(feast, candidate);
    if (start === null) return null;
    const end = start + lengthOf(feast, start) - 1;
    if (shift !== null) return { start: start + shift, end: start + shift, precision: 'day' };
    return { start, end, precision: end - start > 7 ? 'month' : 'day' };
  };
  if (year !== null) return () => resolved(inYear(year), 'absolute');
  return (context) => yearly(inYear, which, context);
}

function startOf(feast: Feast, year: number): number | null {
  const shift = feast.shift ?? 0;
  if (feast.easter !== undefined) return easterOf(year) + feast.easter;
  if (feast.orthodox !== undefined) return orthodoxEasterOf(year) + feast.orthodox;
  if (feast.hijri !== undefined) return hijriDaysIn(year, feast.hijri[0], feast.hijri[1])[0] ?? null;
  const day =
    feast.weekday === undefined
      ? dayOf(year, feast.month ?? 0, feast.day ?? 0)
      : nthWeekday(year, feast.month ?? 0, feast.weekday, feast.nth ?? 1);
  return day === null ? null : day + shift;
}

function lengthOf(feast: Feast, start: number): number {
  return feast.days === 'month' ? lengthOfHijriMonthAt(start) : (feast.days ?? 1);
}

/** The season that begins in a year, from the first day of a month to the last of another; "winter" ends in the next year. */
export function seasonValue(
  months: readonly [number, number],
  year: number | null,
  which: Which | null,
): TimeValue {
  const [first, last] = months;
  const inYear = (candidate: number): Interval => ({
    start: dayOf(candidate, first, 1)!,
    end: dayOf(last < first ? candidate + 1 : candidate, last + 1, 1)! - 1,
    precision: 'season',
  });
  if (year !== null) return () => resolved(inYear(year), 'absolute');
  return (context) => yearly(inYear, which, context);
}
