import type { Amount, Unit } from '../lexicon.ts';
import { publicationValue, shiftValue, storyValue } from '../relative-values.ts';
import type { TimeValue } from '../time-value.ts';
import { amountAt, type Line, type Reader, type Reading } from './line.ts';
import { skipPartOfDay } from './weekdays.ts';

/** A number of units whose direction the words behind it tell. */
interface Distance {
  readonly amount: Amount;
  readonly unit: Unit;
  /** Where its words begin, and the place behind them. */
  readonly at: number;
  readonly next: number;
}

/** "three weeks ago", "two days later", "a day after Friday's attack"; `readTime` reads the time behind "after". */
export function readShift(line: Line, at: number, readTime: Reader): Reading | null {
  const distance = distanceAt(line, at);
  return distance && (readComplement(line, distance, readTime) ?? readAdverb(line, distance));
}

function distanceAt(line: Line, at: number): Distance | null {
  const from = line.lexicon.hedges.at(line.words, at)?.next ?? at;
  const counted = amountAt(line, from);
  const atUnit = counted?.next ?? from;
  const word = line.words[atUnit] ?? '';
  const unit = line.lexicon.units.get(word);
  if (unit === undefined || (counted === null && !word.endsWith('s'))) return null;
  const amount = counted?.amount ?? { min: leastPlural, max: line.lexicon.reach[unit], exact: false };
  return { amount, unit, at, next: skipPartOfDay(line, atUnit + 1) };
}

/** "days ago" is two of them or more. */
const leastPlural = 2;

function readAdverb(line: Line, distance: Distance): Reading | null {
  const shift = line.lexicon.shifts.at(line.words, distance.next);
  if (shift === null) return null;
  const reading = (sign: 1 | -1, from: TimeValue): Reading => shifted(distance, sign, from, shift.next);
  switch (shift.value) {
    case 'ago':
      return toTheDay(line, distance, shift.next) ?? reading(-1, publicationValue);
    case 'fromNow':
      return reading(1, publicationValue);
    case 'earlier':
      // "two days before" with a clause behind it tells of that clause's time.
      return isAdverb(line, shift.next) ? reading(-1, storyValue('back')) : null;
    case 'later':
      return reading(1, storyValue('none'));
    default:
      return null;
  }
}

/** "25 years ago today": that very day. */
function toTheDay(line: Line, distance: Distance, at: number): Reading | null {
  const today = line.lexicon.deictics.at(line.words, at);
  if (today === null || today.value[0] !== 0 || today.value[1] !== 0) return null;
  return shifted(distance, -1, publicationValue, today.next, true);
}

function isAdverb(line: Line, at: number): boolean {
  const takesClause = line.lexicon.relations.at(line.words, at - 1)?.value === 'before';
  return !takesClause || at >= line.words.length || !/^[\p{L}\d]/u.test(line.words[at]!);
}

/** "two days after Friday", "a day before the attack": from the time named, or from the story's where it is known. */
function readComplement(line: Line, distance: Distance, readTime: Reader): Reading | null {
  const relation = line.lexicon.relations.at(line.words, distance.next);
  if (relation?.value !== 'after' && relation?.value !== 'before') return null;
  const sign = relation.value === 'after' ? 1 : -1;
  const time = readTime(line, relation.next);
  if (time !== null) return shifted(distance, sign, time.value, time.next);
  const isKnown = line.lexicon.words.definite.has(line.words[relation.next] ?? '');
  const leads = distance.at <= 1;
  return isKnown || leads ? shifted(distance, sign, storyValue('none'), relation.next) : null;
}

function shifted(
  { amount, unit }: Distance,
  sign: 1 | -1,
  from: TimeValue,
  next: number,
  toTheDay = false,
): Reading {
  return { value: shiftValue({ amount, unit, sign, from, toTheDay }), next, kind: 'shift' };
}
