import { isoOf } from '../../mentions/dates/calendar.ts';
import type { Aspect, PreparedAccount } from './evidence.ts';

/** Days apart, and what each step is called; the last has no end. */
const steps = [
  [0, 'same'],
  [1, 'next'],
  [7, 'week'],
  [31, 'month'],
  [365, 'year'],
  [Number.POSITIVE_INFINITY, 'years'],
] as const;

/** Days: how far apart the told ones are, and those of publication; and that no report tells of what is yet to happen. */
export const compareDays: Aspect = (one, other, collect) => {
  if (one.published !== null && other.published !== null) {
    const apart = Math.abs(one.published - other.published);
    collect(`published.${stepOf(apart)}`, 1);
  }
  const [a, b] = [one.days, other.days];
  if (a === null || b === null) return;
  const apart = Math.max(0, a.first - b.last, b.first - a.last);
  const isToldBoth = one.account.date?.basis === 'phrase' && other.account.date?.basis === 'phrase';
  collect(`day.${stepOf(apart)}`, 1, () => dayWords(apart, Math.max(a.first, b.first), isToldBoth));
  if (apart > 1 && isDay(one) && isDay(other)) collect('day.told-apart', 1);
  if (!isToldBoth) collect(apart > 0 ? 'day.guessed' : 'day.unsure', 1);
  if (apart > 1 && (isTooLate(one, other) || isTooLate(other, one)))
    collect('day.not-yet', 1, () => 'one was published before the day that the other tells of');
};

/** True when an account tells the day in so many words. */
function isDay({ account: { date } }: PreparedAccount): boolean {
  return date?.basis === 'phrase' && date.precision === 'day';
}

/** True when `one` tells of days after `other` was published. */
function isTooLate({ days }: PreparedAccount, { published }: PreparedAccount): boolean {
  return days !== null && published !== null && days.first > published + 1;
}

function dayWords(apart: number, day: number, isToldBoth: boolean): string {
  if (apart === 0) return isToldBoth ? `both on ${isoOf(day)}` : 'of the same days, as far as is told';
  return apart === 1 ? 'a day apart' : `${apart} days apart`;
}

function stepOf(apart: number): string {
  return steps.find(([last]) => apart <= last)![1];
}
