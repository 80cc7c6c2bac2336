import { nthWeekdayValue } from '../calendar-values.ts';
import type { Unit } from '../lexicon.ts';
import { nthValue, partValue, unitValue } from '../relative-values.ts';
import type { TimeValue } from '../time-value.ts';
import { unitAround } from '../units.ts';
import { amountAt, type Line, ordinalAt, type Reader, type Reading, weekdayAt } from './line.ts';

/** "early 2014", "late on Tuesday", "the end of May", "earlier this month", "mid-June". */
export function readPart(line: Line, at: number, readTime: Reader): Reading | null {
  const part = line.lexicon.parts.at(line.words, at);
  if (part === null) return null;
  const from = skipPreposition(line, part.next);
  const whole = readTime(line, from) ?? readThisUnit(line, from);
  return whole && { ...whole, value: partValue(part.value, whole.value) };
}

function skipPreposition(line: Line, at: number): number {
  const word = line.words[at];
  const next = word === 'on' || word === 'in' || word === '-' ? at + 1 : at;
  return line.words[next] === 'the' && line.lexicon.units.get(line.words[next + 1] ?? '') === undefined
    ? next + 1
    : next;
}

/** "the year", "the month": the one that publication lies in. */
function readThisUnit(line: Line, at: number): Reading | null {
  const unit = line.lexicon.units.get(line.words[line.words[at] === 'the' ? at + 1 : at] ?? '');
  if (line.words[at] !== 'the' || unit === undefined || unit === 'hour' || unit === 'minute') return null;
  return { value: unitValue(unit, 'this'), next: at + 2, kind: 'unit' };
}

/** "the third week of May", "the first half of 2019", "the first three months of the year", "the last Friday of Ramadan". */
export function readNth(line: Line, at: number, readTime: Reader): Reading | null {
  const from = line.words[at] === 'the' ? at + 1 : at;
  const ordinal = ordinalAt(line, from);
  if (ordinal === null) return null;
  const counted = amountAt(line, ordinal.next);
  const atUnit = counted?.amount.exact ? counted.next : ordinal.next;
  const behind = line.words[atUnit + 1];
  if (behind !== 'of' && behind !== 'in') return null;
  const whole =
    readTime(line, line.words[atUnit + 2] === 'the' ? atUnit + 3 : atUnit + 2) ??
    readThisUnit(line, atUnit + 2);
  const value =
    whole && nthOf(line, atUnit, ordinal.nth, counted?.amount.exact ? counted.amount.min : 1, whole.value);
  return value && { ...whole, value, kind: 'day', next: whole.next };
}

const weekOfDays = 7;

function nthOf(line: Line, at: number, nth: number, count: number, whole: TimeValue): TimeValue | null {
  const word = line.words[at] ?? '';
  if (word === 'half') return nthValue(nth, 'half', whole);
  const unit = line.lexicon.units.get(word);
  if (unit !== undefined)
    return nthValue(nth, unit, whole, count === 1 && word === 'days' ? weekOfDays : count);
  const weekday = weekdayAt(line, at);
  return weekday === null || weekday.short ? null : nthWeekdayValue(weekday.number, nth, whole);
}

/** "the week of May 5", "the month of Ramadan", "the weekend of 3 March", "the year 2014". */
export function readUnitOf(line: Line, at: number, readTime: Reader): Reading | null {
  const unit = line.lexicon.units.get(line.words[at + 1] ?? '');
  if (line.words[at] !== 'the' || unit === undefined) return null;
  const behind = line.words[at + 2];
  if (unit === 'weekend' && behind !== 'of')
    return { value: unitValue(unit, null), next: at + 2, kind: 'unit' };
  const whole = readTime(line, behind === 'of' ? at + 3 : at + 2);
  if (whole === null || (behind !== 'of' && !(unit === 'year' && whole.kind === 'year'))) return null;
  return { ...whole, value: widen(whole.value, unit) };
}

/** The unit around a time that is shorter than it; a time as long or longer stands as it is. */
function widen(value: TimeValue, unit: Unit): TimeValue {
  return (context) => {
    const found = value(context);
    if (found === null) return null;
    const around = unitAround(found.start, unit);
    return around.end - around.start > found.end - found.start ? { ...around, anchor: found.anchor } : found;
  };
}
