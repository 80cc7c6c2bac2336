import { monthValue } from '../calendar-values.ts';
import { feastValue, seasonValue } from '../feast-values.ts';
import type { Amount, Unit, Which } from '../lexicon.ts';
import {
  fromNarrative,
  fromPublication,
  narrativeValue,
  publicationValue,
  shiftValue,
  sinceNarrative,
  stretchValue,
  unitValue,
} from '../relative-values.ts';
import { amountAt, type Line, monthAt, type Reader, type Reading } from './line.ts';
import { readWeekday, skipPartOfDay } from './weekdays.ts';
import { trailingYearAt } from './years.ts';

/** "today", "last night", "the next day", "since then": times that stand as they are in the lexicon. */
export function readFixed(line: Line, at: number): Reading | null {
  const { deictics, narrativeDays, sinceThen } = line.lexicon;
  const deictic = deictics.at(line.words, at);
  if (deictic !== null) return { value: fromPublication(...deictic.value), next: deictic.next, kind: 'day' };
  const narrative = narrativeDays.at(line.words, at);
  if (narrative !== null)
    return { value: fromNarrative(...narrative.value), next: narrative.next, kind: 'day' };
  const since = sinceThen.at(line.words, at);
  return since && { value: sinceNarrative(), next: since.next, kind: 'shift' };
}

/** "last week", "this March", "next Thursday", "that Friday", "last Christmas", "last summer". */
export function readWhich(line: Line, at: number): Reading | null {
  const which = line.lexicon.which.at(line.words, at);
  return which && readNamed(line, which.next, which.value);
}

function readNamed(line: Line, at: number, which: Which): Reading | null {
  const word = line.words[at] ?? '';
  const unit = line.lexicon.units.get(word);
  if (
    unit !== undefined &&
    !word.endsWith('s') &&
    unit !== 'minute' &&
    unit !== 'hour' &&
    !(unit === 'day' && which !== 'each')
  ) {
    return { value: unitValue(unit, which), next: skipPartOfDay(line, at + 1), kind: 'unit' };
  }
  const weekday = readWeekday(line, at, which);
  if (weekday !== null) return weekday;
  const month = monthAt(line, at);
  if (month !== null && line.atoms[at]!.isCapital) {
    const { year, next } = trailingYearAt(line, at + 1);
    return { value: monthValue(month.number, year, which), next, kind: 'month', hasYear: year !== null };
  }
  return readFeast(line, at, which) ?? readSeason(line, at, which);
}

/** "Ramadan", "Eid al-Fitr 2021", "the eve of Christmas". */
export function readFeast(line: Line, at: number, which: Which | null = null): Reading | null {
  const eve = line.lexicon.eves.at(line.words, at);
  const from = eve === null ? at : eve.next;
  const feast = line.lexicon.holidays.at(line.words, from);
  if (feast === null || (!line.atoms[feast.next - 1]!.isCapital && !line.atoms[from]!.isCapital)) return null;
  const { year, next } = trailingYearAt(line, feast.next);
  const value = feastValue(feast.value, year, which, eve?.value ?? null);
  return { value, next, kind: 'feast', hasYear: year !== null };
}

const beforeSeason: ReadonlySet<string> = new Set([
  'in',
  'during',
  'since',
  'by',
  'until',
  'early',
  'late',
  'mid',
  '-',
  'over',
  'throughout',
]);

/** "summer 2014", "the spring of 2015", "in the autumn". */
export function readSeason(line: Line, at: number, which: Which | null = null): Reading | null {
  const months = line.lexicon.seasons.get(line.words[at] ?? '');
  if (months === undefined) return null;
  const { year, next } = trailingYearAt(line, at + 1);
  if (year === null && which === null) {
    const before = line.words[at - 1] === 'the' ? line.words[at - 2] : line.words[at - 1];
    if (
      !beforeSeason.has(before ?? '') ||
      line.words[at + 1] === 'of' ||
      line.atoms[at + 1]?.xpos.startsWith('NN')
    )
      return null;
  }
  return { value: seasonValue(months, year, which), next, kind: 'season', hasYear: year !== null };
}

/** "the past three years", "in recent days", "the coming weeks". */
export function readStretch(line: Line, at: number): Reading | null {
  const stretch = line.lexicon.stretches.at(line.words, at);
  if (stretch === null) return null;
  const counted = amountAt(line, stretch.next);
  const atUnit = counted?.next ?? stretch.next;
  const word = line.words[atUnit] ?? '';
  const unit = line.lexicon.units.get(word);
  if (unit === undefined || unit === 'weekend') return null;
  const isPlural = word.endsWith('s');
  if (counted === null && !isPlural && (stretch.value === 'last' || stretch.value === 'next')) return null;
  const bare = isPlural ? line.lexicon.reach[unit] : 1;
  const amount = counted?.amount ?? { min: bare, max: bare, exact: bare === 1 };
  return { value: stretchValue(stretch.value, amount, unit), next: atUnit + 1, kind: 'shift' };
}

/** "three weeks ago", "two days later", "a day after Friday's attack"; `readTime` reads the time behind "after". */
export function readShift(line: Line, at: number, readTime: Reader): Reading | null {
  const from = line.lexicon.hedges.at(line.words, at)?.next ?? at;
  const counted = amountAt(line, from);
  const atUnit = counted?.next ?? from;
  const word = line.words[atUnit] ?? '';
  const unit = line.lexicon.units.get(word);
  if (unit === undefined || (counted === null && !word.endsWith('s'))) return null;
  const amount: Amount = counted?.amount ?? { min: 2, max: line.lexicon.reach[unit], exact: false };
  const behind = skipPartOfDay(line, atUnit + 1);
  return readComplement(line, at, behind, amount, unit, readTime) ?? readAdverb(line, behind, amount, unit);
}

function readAdverb(line: Line, at: number, amount: Amount, unit: Unit): Reading | null {
  const shift = line.lexicon.shifts.at(line.words, at);
  if (shift === null) return null;
  const reading = (sign: 1 | -1, from: typeof publicationValue): Reading => ({
    value: shiftValue(amount, unit, sign, from),
    next: shift.next,
    kind: 'shift',
  });
  switch (shift.value) {
    case 'ago':
      return reading(-1, publicationValue);
    case 'fromNow':
      return reading(1, publicationValue);
    case 'earlier':
      return endsPhrase(line, shift.next) || line.words[shift.next - 1] !== 'before'
        ? reading(-1, narrativeValue)
        : null;
    case 'later':
      return reading(1, narrativeValue);
    default:
      return null;
  }
}

function endsPhrase(line: Line, at: number): boolean {
  return at >= line.words.length || !/^[\p{L}\d]/u.test(line.words[at]!);
}

/** "two days after Friday", "a day before the attack": from the time named, or from the story's where it is known. */
function readComplement(
  line: Line,
  at: number,
  place: number,
  amount: Amount,
  unit: Unit,
  readTime: Reader,
): Reading | null {
  const word = line.words[place];
  const relation = line.lexicon.relations.at(line.words, place);
  if (word === undefined || relation === null || (relation.value !== 'after' && relation.value !== 'before'))
    return null;
  const sign = relation.value === 'after' ? 1 : -1;
  const time = readTime(line, relation.next);
  if (time !== null)
    return { value: shiftValue(amount, unit, sign, time.value), next: time.next, kind: 'shift' };
  const known = line.lexicon.words.definite.has(line.words[relation.next] ?? '');
  const leads = at <= 1;
  if (!known && !leads) return null;
  return { value: shiftValue(amount, unit, sign, narrativeValue), next: relation.next, kind: 'shift' };
}
