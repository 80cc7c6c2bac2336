import type { DatePrecision } from '../../schema/date-range.ts';
import type { DateAnchor, Direction } from './date-mention.ts';

/** Whole days from `start` to `end`, both included (numbers as in calendar.ts), and how closely its bounds are known. */
export interface Interval {
  readonly start: number;
  readonly end: number;
  readonly precision: DatePrecision;
}

/** An interval and what it was reckoned from. */
export interface Resolved extends Interval {
  readonly anchor: DateAnchor;
}

/** Which number of "05/03/2019" is the day. */
export type NumericOrder = 'day-first' | 'month-first';

/** What a time is resolved against. */
export interface TimeContext {
  /** The day of the dateline, or else of publication; null where neither is known. */
  readonly reference: number | null;
  /** The time that the story has reached. */
  readonly narrative: Interval | null;
  /** A time of another year that the paragraph dwells on: its year is the year of months that name none. */
  readonly focus: Interval | null;
  readonly direction: Direction;
  readonly numericOrder: NumericOrder | null;
  /** Days that the article names with their year, by {@link dayOfYearKey}; the first of each key. */
  readonly namedDays: ReadonlyMap<number, number>;
}

/** The meaning of a phrase: the days it stands for in a context, or null where they cannot be told. */
export type TimeValue = (context: TimeContext) => Resolved | null;

/** One number for a day of the calendar in any year. */
export function dayOfYearKey(month: number, dayOfMonth: number): number {
  return month * 32 + dayOfMonth;
}

/** The interval with the anchor given. */
export function resolved(interval: Interval | null, anchor: DateAnchor): Resolved | null {
  return interval === null ? null : { ...interval, anchor };
}

/** A news report looks back a day farther than it looks ahead: where it is published may still be yesterday. */
const tolerance = 1;

/**
 * The one of a row of like times (ascending) that a report means: the last one begun by publication when it tells of the
 * past, the first one not over when it looks ahead, else the nearest.
 */
export function pick(candidates: readonly Interval[], context: TimeContext): Interval | null {
  const { reference, direction } = context;
  if (reference === null) return null;
  if (direction === 'past') return candidates.findLast(({ start }) => start <= reference + tolerance) ?? null;
  if (direction === 'future') return candidates.find(({ end }) => end >= reference) ?? null;
  const farness = (candidate: Interval) =>
    distance(candidate, reference) * (candidate.start > reference ? aheadFactor : 1);
  let best: Interval | null = null;
  for (const candidate of candidates) {
    if (best === null || farness(candidate) < farness(best)) best = candidate;
  }
  return best;
}

/** Where no tense tells, news is taken to look back: a day ahead counts as two. */
const aheadFactor = 2;

/** How many days lie between a day and an interval; 0 within it. */
export function distance({ start, end }: Interval, day: number): number {
  return Math.max(start - day, day - end, 0);
}

/** The smallest interval that holds both, known no closer than the vaguer of them. */
export function span(from: Resolved, to: Resolved): Resolved | null {
  if (to.end < from.start) return null;
  const anchor = from.anchor === 'absolute' ? to.anchor : from.anchor;
  return { start: from.start, end: to.end, precision: vaguer(from.precision, to.precision), anchor };
}

const fromClosest: readonly DatePrecision[] = ['day', 'week', 'month', 'season', 'year', 'open'];

function vaguer(a: DatePrecision, b: DatePrecision): DatePrecision {
  return fromClosest[Math.max(fromClosest.indexOf(a), fromClosest.indexOf(b))]!;
}
