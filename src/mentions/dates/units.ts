import type { DatePrecision } from '../../schema/date-range.ts';
import { endOfMonth, partsOf, startOfMonth, startOfWeek } from './calendar.ts';
import type { Part, Unit } from './lexicon.ts';
import type { Interval } from './time-value.ts';

/** The closeness that a unit gives to what is reckoned in it. */
export const precisionOfUnit: { readonly [Name in Unit]: DatePrecision } = {
  minute: 'day',
  hour: 'day',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'day',
  month: 'month',
  quarter: 'season',
  year: 'year',
  decade: 'open',
  century: 'open',
};

const monthsOfUnit: { readonly [Name in Unit]?: number } = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const daysOfUnit: { readonly [Name in Unit]?: number } = { day: 1, week: 7, fortnight: 14, weekend: 7 };

/** The day that lies `amount` units after a day (before it when negative); in a shorter month its last day. */
export function shiftDay(day: number, amount: number, unit: Unit): number {
  const months = monthsOfUnit[unit];
  if (months === undefined) {
    return unit === 'hour'
      ? day + Math.round(amount / 24)
      : day + Math.round(amount * (daysOfUnit[unit] ?? 0));
  }
  const { year, month, day: dayOfMonth } = partsOf(day);
  const target = month + Math.round(amount * months);
  return Math.min(startOfMonth(year, target) + dayOfMonth - 1, endOfMonth(year, target));
}

/** The calendar unit that holds a day: its week from Monday, its month, its year. `offset` counts units on from it. */
export function unitAround(day: number, unit: Unit, offset = 0): Interval {
  const { year, month } = partsOf(shiftDay(startOfUnit(day, unit), offset, unit));
  const precision = precisionOfUnit[unit];
  const start = shiftDay(startOfUnit(day, unit), offset, unit);
  switch (unit) {
    case 'month':
      return { start, end: endOfMonth(year, month), precision };
    case 'quarter':
      return { start, end: endOfMonth(year, month + 2), precision };
    case 'year':
      return { start, end: endOfMonth(year, 12), precision };
    case 'decade':
      return { start, end: endOfMonth(year + 9, 12), precision };
    case 'century':
      return { start, end: endOfMonth(year + 99, 12), precision };
    case 'weekend':
      return { start, end: start + 1, precision };
    default:
      return { start, end: start + (daysOfUnit[unit] ?? 1) - 1, precision };
  }
}

function startOfUnit(day: number, unit: Unit): number {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'week':
    case 'fortnight':
      return startOfWeek(day);
    case 'weekend':
      return startOfWeek(day) + 5;
    case 'month':
      return startOfMonth(year, month);
    case 'quarter':
      return startOfMonth(year, month - ((month - 1) % 3));
    case 'year':
      return startOfMonth(year, 1);
    case 'decade':
      return startOfMonth(year - (year % 10), 1);
    case 'century':
      return startOfMonth(year - (year % 100), 1);
    default:
      return day;
  }
}

/** Where early, middle and late run, as shares of the whole. */
const thirds: { readonly [Name in Part]?: readonly [number, number] } = {
  early: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
};

/** How closely a part of a longer time is known. */
const precisionOfPart: { readonly [Name in DatePrecision]: DatePrecision } = {
  day: 'day',
  week: 'day',
  month: 'week',
  season: 'month',
  year: 'season',
  open: 'year',
};

/** Early, middle or late in an interval; bounds fall on whole months in a year and on whole years in a decade. */
export function partOf(interval: Interval, part: Part): Interval {
  const share = thirds[part];
  if (share === undefined || interval.start === interval.end) return interval;
  return shareOf(interval, share[0], share[1]);
}

/** The part of an interval between two shares of it (0 to 1). */
export function shareOf(interval: Interval, from: number, to: number): Interval {
  const start = partsOf(interval.start);
  const end = partsOf(interval.end);
  const precision = precisionOfPart[interval.precision];
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  if (start.day === 1 && interval.end === endOfMonth(end.year, end.month) && months >= 3) {
    const grain = months >= 120 ? 12 : 1;
    const at = (share: number) => Math.round((months / grain) * share) * grain;
    return {
      start: startOfMonth(start.year, start.month + at(from)),
      end: startOfMonth(start.year, start.month + at(to)) - 1,
      precision,
    };
  }
  const days = interval.end - interval.start + 1;
  const first = interval.start + Math.floor(days * from);
  return { start: first, end: Math.max(first, interval.start + Math.floor(days * to) - 1), precision };
}
