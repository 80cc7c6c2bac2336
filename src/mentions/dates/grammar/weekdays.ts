import { weekdayIn, weekdayValue } from '../calendar-values.ts';
import type { Which } from '../lexicon.ts';
import { unitValue } from '../relative-values.ts';
import { readCalendarDate } from './calendar-dates.ts';
import { isCapitalised, type Line, type Reading, weekdayAt } from './line.ts';

/** "Thursday", "Friday night", "Sunday, 5 May", "Sunday (May 17)", "Tuesday of last week". */
export function readWeekday(line: Line, at: number, which: Which | null): Reading | null {
  const weekday = weekdayAt(line, at);
  if (weekday === null) return null;
  const behind = skipPartOfDay(line, at + 1);
  const withDate = dateBehind(line, behind, weekday.number);
  if (withDate !== null) return withDate;
  if (weekday.short && !(isCapitalised(line, at) && isAbbreviation(line, at))) return null;
  const week = weekBehind(line, behind);
  if (week !== null && which === null) {
    return { value: weekdayIn(weekday.number, week.value), next: week.next, kind: 'weekday' };
  }
  return { value: weekdayValue(weekday.number, which), next: behind, kind: 'weekday' };
}

/** A full stop or "'s" follows, or the word stands where only a time can: "Sun" and "Mon" are words of their own. */
function isAbbreviation(line: Line, at: number): boolean {
  const atom = line.atoms[at]!;
  const next = line.atoms[at + 1];
  const before = line.words[at - 1] ?? '';
  return (
    (before === 'on' || before === 'last' || before === 'next') &&
    (next === undefined || next.start > atom.end)
  );
}

/** The place behind "night" or "early morning". */
export function skipPartOfDay(line: Line, at: number): number {
  const { partsOfDay } = line.lexicon.words;
  const from = line.words[at] === 'early' || line.words[at] === 'late' ? at + 1 : at;
  return partsOfDay.has(line.words[from] ?? '') ? from + 1 : at;
}

function dateBehind(line: Line, at: number, weekday: number): Reading | null {
  const open = line.words[at];
  const from = open === ',' || open === '(' ? at + 1 : at;
  const date = readCalendarDate(line, line.words[from] === 'the' ? from + 1 : from, weekday);
  if (date === null) return null;
  return open === '(' && line.words[date.next] === ')' ? { ...date, next: date.next + 1 } : date;
}

function weekBehind(line: Line, at: number): Reading | null {
  const which = line.lexicon.which.at(line.words, line.words[at] === 'of' ? at + 1 : at);
  if (which === null || line.lexicon.units.get(line.words[which.next] ?? '') !== 'week') return null;
  return { value: unitValue('week', which.value), next: which.next + 1, kind: 'unit' };
}
