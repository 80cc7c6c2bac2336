import { startOfWeek, weekdayOf } from './calendar.ts';
import { oneDay } from './calendar-values.ts';
import type { Amount, Part, Stretch, Unit, Which } from './lexicon.ts';
import { type Interval, type Resolved, resolved, type TimeContext, type TimeValue } from './time-value.ts';
import { partOf, precisionOfUnit, shareOf, shiftDay, unitAround } from './units.ts';

/** Days reckoned from publication ("yesterday": -1, -1). */
export function fromPublication(first: number, last: number): TimeValue {
  return ({ reference }) =>
    reference === null
      ? null
      : { start: reference + first, end: reference + last, precision: 'day', anchor: 'publication' };
}

/** Days reckoned from the time that the story has reached, or else from publication ("the next day": 1, 1). */
export function fromNarrative(first: number, last: number): TimeValue {
  const story = storyValue(last > 0 ? 'none' : 'back');
  return (context) => {
    const base = story(context);
    return base && { ...base, start: base.start + first, end: base.end + last };
  };
}

/**
 * The time that the story has reached. Where it has none, the day of publication stands in for what lies `back` from it,
 * and for `none` of what would lie behind it, unless the report looks ahead.
 */
export function storyValue(standIn: 'back' | 'none'): TimeValue {
  return (context) => {
    const base = baseOf(context);
    const isMissing = base?.anchor === 'publication' && standIn === 'none' && context.direction !== 'future';
    return isMissing ? null : base;
  };
}

/** "since then": from the time of the story to publication. */
export function sinceNarrative(): TimeValue {
  return ({ narrative, reference }) =>
    narrative === null
      ? null
      : {
          ...narrative,
          end: Math.max(narrative.end, reference ?? narrative.end),
          precision: 'open',
          anchor: 'narrative',
        };
}

function baseOf({ narrative, reference }: TimeContext): Resolved | null {
  if (narrative !== null) return { ...narrative, anchor: 'narrative' };
  return reference === null ? null : { ...oneDay(reference), anchor: 'publication' };
}

/** "last week", "this month", "next year", "the following month". */
export function unitValue(unit: Unit, which: Which | null): TimeValue {
  return (context) => {
    if (which === 'each') return null;
    if (which === 'previous' || which === 'following' || which === 'same') {
      const base = baseOf(context);
      const offset = which === 'same' ? 0 : which === 'previous' ? -1 : 1;
      return (
        base && {
          ...unitAround(which === 'following' ? base.end : base.start, unit, offset),
          anchor: base.anchor,
        }
      );
    }
    const { reference } = context;
    if (reference === null) return null;
    if (unit === 'weekend') return resolved(weekend(reference, which, context), 'publication');
    const offset = which === 'last' ? -1 : which === 'next' ? 1 : 0;
    return resolved(unitAround(reference, unit, offset), 'publication');
  };
}

function weekend(reference: number, which: Which | null, { direction }: TimeContext): Interval {
  const ofThisWeek = startOfWeek(reference) + 5;
  const begun = weekdayOf(reference) >= 6;
  let start = ofThisWeek;
  if (which === 'next') start += 7;
  else if (which === 'last') start -= 7;
  else if (direction !== 'future' && !(which === 'this' && direction === 'unknown') && !begun) start -= 7;
  return { start, end: start + 1, precision: 'day' };
}

/** "early", "the end of", "earlier this month": a part of another time. */
export function partValue(part: Part, whole: TimeValue): TimeValue {
  return (context) => {
    const found = whole(context);
    if (found === null) return null;
    const { reference } = context;
    if (part === 'soFar' || part === 'rest') {
      if (reference === null || reference < found.start || reference > found.end) return found;
      return part === 'soFar' ? { ...found, end: reference } : { ...found, start: reference };
    }
    return { ...partOf(found, part), anchor: found.anchor };
  };
}

/** "the third week of May", "the first half of 2019": the nth unit of another time; -1 is the last. */
export function nthValue(nth: number, unit: Unit | 'half', whole: TimeValue, count = 1): TimeValue {
  return (context) => {
    const found = whole(context);
    if (found === null) return null;
    const interval = nthIn(found, nth, unit, count);
    return interval && { ...interval, anchor: found.anchor };
  };
}

function nthIn(whole: Interval, nth: number, unit: Unit | 'half', count: number): Interval | null {
  if (unit === 'half') {
    const half = nth === -1 ? 2 : nth;
    return half > 2 ? null : shareOf(whole, (half - 1) / 2, half / 2);
  }
  const precision = precisionOfUnit[unit];
  const start = nth > 0 ? shiftDay(whole.start, nth - 1, unit) : shiftDay(whole.end + 1, -count, unit);
  const end = nth > 0 ? shiftDay(whole.start, nth - 1 + count, unit) - 1 : whole.end;
  if (start > whole.end || start < whole.start || end < start) return null;
  return { start, end: Math.min(end, whole.end), precision };
}

/** "the past three years", "in recent days", "the coming weeks": up to publication, or from it on. */
export function stretchValue(stretch: Stretch, amount: Amount, unit: Unit): TimeValue {
  return ({ reference }) => {
    if (reference === null) return null;
    const precision = amount.exact ? precisionOfUnit[unit] : 'open';
    if (stretch === 'coming' || stretch === 'next') {
      return {
        start: reference,
        end: shiftDay(reference, amount.max, unit),
        precision,
        anchor: 'publication',
      };
    }
    return {
      start: shiftDay(reference, -amount.max, unit),
      end: reference,
      precision,
      anchor: 'publication',
    };
  };
}

/** A number of units before (-1) or after (1) another time; `toTheDay` keeps the day where the unit is longer. */
export interface Shifted {
  readonly amount: Amount;
  readonly unit: Unit;
  readonly sign: 1 | -1;
  readonly from: TimeValue;
  readonly toTheDay: boolean;
}

/** "three weeks ago", "two days later", "a day after Friday": the calendar's unit around the shifted day. */
export function shiftValue({ amount, unit, sign, from, toTheDay }: Shifted): TimeValue {
  return (context) => {
    const base = from(context);
    if (base === null) return null;
    if (!amount.exact) return vaguelyShifted(base, amount, unit, sign);
    const start = shiftDay(base.start, sign * amount.min, unit);
    const whole = unitAround(start, unit);
    const isWide = base.end - base.start > whole.end - whole.start;
    if (isWide || toTheDay) return { ...base, start, end: shiftDay(base.end, sign * amount.min, unit) };
    return { ...whole, anchor: base.anchor };
  };
}

/** "days ago" lies between two amounts; "hours later" is still the same day. */
function vaguelyShifted(base: Resolved, { min, max }: Amount, unit: Unit, sign: 1 | -1): Resolved {
  if (unit === 'hour' || unit === 'minute') return base;
  const near = shiftDay(sign < 0 ? base.end : base.start, sign * min, unit);
  const far = shiftDay(base.start, sign * max, unit);
  return { start: Math.min(near, far), end: Math.max(near, far), precision: 'open', anchor: base.anchor };
}

/** The day of publication. */
export const publicationValue: TimeValue = fromPublication(0, 0);
