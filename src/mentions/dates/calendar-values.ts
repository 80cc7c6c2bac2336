import { dayOf, endOfMonth, partsOf, startOfMonth, weekdayOf } from './calendar.ts';
import type { Which } from './lexicon.ts';
import {
  dayOfYearKey,
  distance,
  type Interval,
  pick,
  type Resolved,
  resolved,
  type TimeContext,
  type TimeValue,
} from './time-value.ts';
import { unitAround } from './units.ts';

/** How a year of two digits is read: up to 49 it lies in this century. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** A year, or several in a row ("2003-2011", "the 1990s"). */
export function yearsValue(first: number, last = first): TimeValue {
  return () =>
    last < first
      ? null
      : {
          start: startOfMonth(first, 1),
          end: endOfMonth(last, 12),
          precision: last - first === 9 && first % 10 === 0 ? 'open' : 'year',
          anchor: 'absolute',
        };
}

/** Days of a month, from the first to the last named; the month of the last may be another one. */
export interface DaysOfMonth {
  readonly month: number;
  readonly first: number;
  readonly last: number;
  readonly lastMonth?: number;
  readonly year: number | null;
  /** The weekday that stands with the date, which tells its year where none is written. */
  readonly weekday?: number | null;
}

/** "5 May 2014", "Jan. 7-8", "Friday, March 3". */
export function daysValue(days: DaysOfMonth): TimeValue {
  const { year, weekday = null } = days;
  if (year !== null) return () => resolved(daysIn(days, year), 'absolute');
  return (context) => {
    const fits = (interval: Interval) => weekday === null || weekdayOf(interval.start) === weekday;
    const found = withoutYear((candidate) => daysIn(days, candidate), context, fits);
    if (found !== null && !isFresh(found, context)) return namedElsewhere(days, context) ?? found;
    return found;
  };
}

/** A day so near to publication needs no year, even where the article names the same day of another one. */
const freshDays = 30;

function isFresh(found: Interval, { reference }: TimeContext): boolean {
  return reference !== null && distance(found, reference) <= freshDays;
}

/** The same day where the article names it with its year. */
function namedElsewhere(days: DaysOfMonth, { namedDays, direction }: TimeContext): Resolved | null {
  if (direction === 'future') return null;
  const same = namedDays.get(dayOfYearKey(days.month, days.first));
  return same === undefined ? null : resolved(daysIn(days, partsOf(same).year), 'absolute');
}

function daysIn({ month, first, last, lastMonth = month }: DaysOfMonth, year: number): Interval | null {
  const start = dayOf(year, month, first);
  const end = dayOf(lastMonth < month ? year + 1 : year, lastMonth, last);
  return start === null || end === null || end < start ? null : { start, end, precision: 'day' };
}

/** "May 2014", "in March", "last June". */
export function monthValue(month: number, year: number | null, which: Which | null = null): TimeValue {
  const inYear = (candidate: number): Interval => ({
    start: startOfMonth(candidate, month),
    end: endOfMonth(candidate, month),
    precision: 'month',
  });
  if (year !== null) return () => resolved(inYear(year), 'absolute');
  return (context) => yearly(inYear, which, context);
}

/** A time that comes once a year, with a word such as "last" or "next" before it. */
export function yearly(
  inYear: (year: number) => Interval | null,
  which: Which | null,
  context: TimeContext,
): Resolved | null {
  const { reference, narrative } = context;
  if (which === 'each') return null;
  const around = (day: number) => rowAround(inYear, partsOf(day).year);
  if (which === 'previous' || which === 'following' || which === 'same') {
    if (narrative === null) return null;
    const row = around(narrative.start);
    const found =
      which === 'previous'
        ? row.findLast(({ end }) => end < narrative.start)
        : row.find(({ start, end }) => (which === 'same' ? end >= narrative.start : start > narrative.end));
    return resolved(found ?? null, 'narrative');
  }
  if (which === null) return withoutYear(inYear, context);
  if (reference === null) return null;
  const row = around(reference);
  if (which === 'last') return resolved(row.findLast(({ end }) => end < reference) ?? null, 'publication');
  if (which === 'next') return resolved(row.find(({ start }) => start > reference) ?? null, 'publication');
  return resolved(inYear(partsOf(reference).year), 'publication');
}

/** The one meant among the same dates of the years around: after the paragraph's own time, or by the tense. */
function withoutYear(
  inYear: (year: number) => Interval | null,
  context: TimeContext,
  fits: (interval: Interval) => boolean = () => true,
): Resolved | null {
  const { focus, reference, direction } = context;
  if (focus !== null && direction !== 'future') {
    const after = rowAround(inYear, partsOf(focus.start).year).find(
      ({ start, end }) => end >= focus.start && start >= unitAround(focus.start, 'month').start,
    );
    if (after !== undefined && (reference === null || after.start <= reference))
      return resolved(after, 'narrative');
  }
  if (reference === null) return null;
  const row = rowAround(inYear, partsOf(reference).year);
  const fitting = row.filter(fits);
  return resolved(pick(fitting.length > 0 ? fitting : row, context), 'publication');
}

function rowAround(inYear: (year: number) => Interval | null, year: number): Interval[] {
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((offset) => inYear(year + offset))
    .filter((interval) => interval !== null);
}

/** "Thursday", "last Friday", "the following Sunday". */
export function weekdayValue(weekday: number, which: Which | null): TimeValue {
  return (context) => {
    const { reference, narrative, direction } = context;
    if (which === 'each') return null;
    if (which === 'previous' || which === 'following' || which === 'same') {
      if (narrative === null) return null;
      const day =
        which === 'previous'
          ? onOrBefore(narrative.start - 1, weekday)
          : onOrAfter(which === 'same' ? narrative.start : narrative.end + 1, weekday);
      return resolved(oneDay(day), 'narrative');
    }
    if (reference === null) return null;
    if (which === 'last') return resolved(oneDay(onOrBefore(reference - 1, weekday)), 'publication');
    if (which === 'next') return resolved(oneDay(onOrAfter(reference + 1, weekday)), 'publication');
    const ahead = direction === 'future' || (which === 'this' && direction === 'unknown');
    return resolved(
      oneDay(ahead ? onOrAfter(reference, weekday) : onOrBefore(reference, weekday)),
      'publication',
    );
  };
}

/** A weekday of a week that is named with it: "Tuesday of last week". */
export function weekdayIn(weekday: number, week: TimeValue): TimeValue {
  return (context) => {
    const found = week(context);
    return found && { ...oneDay(onOrAfter(found.start, weekday)), anchor: found.anchor };
  };
}

/** A day of the month by its number alone: "on the 12th". */
export function ordinalDayValue(day: number): TimeValue {
  return (context) => {
    const base = context.narrative?.precision === 'day' ? context.narrative.start : context.reference;
    if (base === null) return null;
    const { year, month } = partsOf(base);
    const row = [-2, -1, 0, 1, 2].map((offset) => {
      const start = startOfMonth(year, month + offset);
      const { year: inYear, month: inMonth } = partsOf(start);
      return dayOf(inYear, inMonth, day);
    });
    const candidates = row.filter((found) => found !== null).map(oneDay);
    const anchor = base === context.reference ? 'publication' : 'narrative';
    return resolved(pick(candidates, { ...context, reference: context.reference ?? base }), anchor);
  };
}

/** An interval of one day. */
export function oneDay(day: number): Interval {
  return { start: day, end: day, precision: 'day' };
}

function onOrBefore(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

function onOrAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** "the last Friday of May": the nth weekday within another time; -1 is the last. */
export function nthWeekdayValue(weekday: number, nth: number, whole: TimeValue): TimeValue {
  return (context) => {
    const found = whole(context);
    if (found === null) return null;
    const day = nth > 0 ? onOrAfter(found.start, weekday) + 7 * (nth - 1) : onOrBefore(found.end, weekday);
    return day < found.start || day > found.end ? null : { ...oneDay(day), anchor: found.anchor };
  };
}
