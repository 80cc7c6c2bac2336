import { monthValue } from '../calendar-values.ts';
import { feastValue, seasonValue } from '../feast-values.ts';
import type { Which } from '../lexicon.ts';
import {
  fromNarrative,
  fromPublication,
  sinceNarrative,
  stretchValue,
  unitValue,
} from '../relative-values.ts';
import { amountAt, type Line, monthAt, type Reading } from './line.ts';
import { readWeekday, skipPartOfDay } from './weekdays.ts';
import { readYearOf } from './years.ts';

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
    return { ...readYearOf(line, at + 1, (year) => monthValue(month.number, year, which)), kind: 'month' };
  }
  return readFeast(line, at, which) ?? readSeason(line, at, which);
}

/** "Ramadan", "Eid al-Fitr 2021", "the eve of Christmas". */
export function readFeast(line: Line, at: number, which: Which | null = null): Reading | null {
  const eve = line.lexicon.eves.at(line.words, at);
  const from = eve === null ? at : eve.next;
  const feast = line.lexicon.holidays.at(line.words, from);
  if (feast === null || (!line.atoms[feast.next - 1]!.isCapital && !line.atoms[from]!.isCapital)) return null;
  const shift = eve?.value ?? null;
  return {
    ...readYearOf(line, feast.next, (year) => feastValue(feast.value, year, which, shift)),
    kind: 'feast',
  };
}

/** "summer 2014", "the spring of 2015", "in the autumn". */
export function readSeason(line: Line, at: number, which: Which | null = null): Reading | null {
  const months = line.lexicon.seasons.get(line.words[at] ?? '');
  if (months === undefined) return null;
  const season = readYearOf(line, at + 1, (year) => seasonValue(months, year, which));
  if (!season.isTold && which === null) {
    const before = line.words[at - 1] === 'the' ? line.words[at - 2] : line.words[at - 1];
    const isNamed = line.words[at + 1] === 'of' || line.atoms[at + 1]?.xpos.startsWith('NN');
    if (isNamed || !line.lexicon.words.beforeSeason.has(before ?? '')) return null;
  }
  return { ...season, kind: 'season' };
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
