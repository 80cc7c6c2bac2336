import { dayOf } from '../calendar.ts';
import { daysValue, fullYear, monthValue, oneDay, ordinalDayValue } from '../calendar-values.ts';
import { dayOfYearKey, resolved, type TimeValue } from '../time-value.ts';
import {
  dayNumberAt,
  figureAt,
  isCapitalised,
  isGlued,
  type Line,
  monthAt,
  ordinalAt,
  type Reading,
} from './line.ts';
import { readYearOf } from './years.ts';

interface Days {
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

const longestList = 5;

/** Days of one month: "5", "5-7", "7/8", "5, 6 and 7". */
function daysAt(line: Line, at: number): Days | null {
  const first = dayNumberAt(line, at);
  if (first === null) return null;
  let last = first;
  for (let listed = 0; listed < longestList; listed++) {
    let next = last.next;
    if (!line.lexicon.words.dayJoiners.has(line.words[next] ?? '')) break;
    next++;
    if (line.words[next] === 'and' || line.words[next] === 'the') next++;
    const following = dayNumberAt(line, next);
    if (following === null || following.day <= last.day) break;
    last = following;
  }
  return { first: first.day, last: last.day, next: last.next };
}

/** Every way to write a date of the calendar, most telling first. */
export function readCalendarDate(line: Line, at: number, weekday: number | null = null): Reading | null {
  return (
    readIso(line, at) ??
    readNumeric(line, at) ??
    readDayMonth(line, at, weekday) ??
    readMonthDay(line, at, weekday)
  );
}

/** "2014-05-03" */
function readIso(line: Line, at: number): Reading | null {
  const year = figureAt(line, at);
  const month = figureAt(line, at + 2);
  const day = figureAt(line, at + 4);
  if (year === null || month === null || day === null || year < 1000) return null;
  if (
    !line.lexicon.words.dashes.has(line.words[at + 1]!) ||
    line.words[at + 1] !== line.words[at + 3] ||
    !isGlued(line.atoms, at)
  )
    return null;
  return {
    value: daysValue({ month, first: day, last: day, year }),
    next: at + 5,
    kind: 'day',
    hasYear: true,
  };
}

/** "05/03/2019", "5/3/19", "05.03.2019": which number is the day is told by the other dates of the article. */
function readNumeric(line: Line, at: number): Reading | null {
  const separated =
    line.lexicon.words.dashes.has(line.words[at + 1] ?? '') && line.words[at + 1] === line.words[at + 3];
  const step = separated ? 2 : 1;
  const [first, second, year] = [at, at + step, at + 2 * step].map((place) =>
    numberWithDots(line, place, separated),
  );
  if (first == null || second == null || year == null || first > 31 || second > 31 || first < 1 || second < 1)
    return null;
  const digits = line.words[at + 2 * step]!.length;
  if (digits !== 4 && (digits !== 2 || line.words[at + 1] !== '/')) return null;
  if (separated ? !isGlued(line.atoms, at) || !isGlued(line.atoms, at + 2) : !isDotted(line, at)) return null;
  const order = first > 12 ? 'day-first' : second > 12 ? 'month-first' : null;
  const value = numericValue(first, second, fullYear(year), separated ? order : 'day-first');
  return { value, next: at + 2 * step + 1, kind: 'day', numeric: { first, second, order }, hasYear: true };
}

function numberWithDots(line: Line, at: number, separated: boolean): number | null {
  if (separated) return figureAt(line, at);
  const atom = line.atoms[at];
  return atom?.isNumber && atom.lower.length <= 4 ? Number(atom.lower) : null;
}

/** Three numbers of one token, a full stop between each two (which atoms leave out). */
function isDotted({ atoms }: Line, at: number): boolean {
  const [first, second, third] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  return (
    first !== undefined &&
    second?.token === first.token &&
    third?.token === first.token &&
    second.start === first.end + 1 &&
    third.start === second.end + 1
  );
}

function numericValue(
  first: number,
  second: number,
  year: number,
  order: 'day-first' | 'month-first' | null,
): TimeValue {
  return (context) => {
    const dayFirst = dayOf(year, second, first);
    const monthFirst = dayOf(year, first, second);
    const known = order ?? context.numericOrder;
    if (known !== null || dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
      const day = known === 'month-first' ? monthFirst : (dayFirst ?? monthFirst);
      return resolved(day === null ? null : oneDay(day), 'absolute');
    }
    for (const [month, ofMonth] of [
      [second, first],
      [first, second],
    ] as const) {
      const named = context.namedDays.get(dayOfYearKey(month, ofMonth));
      if (named !== undefined && named === dayOf(year, month, ofMonth))
        return { ...oneDay(named), anchor: 'absolute' };
    }
    const [start, end] = [Math.min(dayFirst, monthFirst), Math.max(dayFirst, monthFirst)];
    const ahead = context.reference !== null && end > context.reference && context.direction !== 'future';
    return { start, end: ahead ? start : end, precision: ahead ? 'day' : 'open', anchor: 'absolute' };
  };
}

/** "5 May 2014", "the 12th of May", "7-8 January". */
function readDayMonth(line: Line, at: number, weekday: number | null): Reading | null {
  const days = daysAt(line, line.words[at] === 'the' ? at + 1 : at);
  if (days === null) return null;
  const ofMonth = skipOf(line, days.next);
  const month = monthAt(line, ofMonth);
  if (month === null || !standsAsMonth(line, ofMonth)) return null;
  const year = readYearOf(line, ofMonth + 1, (year) =>
    daysValue({ ...days, month: month.number, year, weekday }),
  );
  // In "killed 5 March 7" the figure before the month counts people.
  const isCount = line.lexicon.words.beforeFigure.has(line.words[at - 1] ?? '');
  if (isCount && !year.isTold && dayNumberAt(line, ofMonth + 1) !== null) return null;
  return { ...year, kind: 'day' };
}

/** The place behind "of" or "day of". */
function skipOf({ words }: Line, at: number): number {
  const from = words[at] === 'day' ? at + 1 : at;
  return words[from] === 'of' ? from + 1 : at;
}

/** A month that is an ordinary word as well is one only with a capital, or beside a figure. */
function standsAsMonth(line: Line, at: number): boolean {
  const month = monthAt(line, at)!;
  return (
    !month.word ||
    isCapitalised(line, at) ||
    line.atoms[at - 1]?.isNumber === true ||
    line.words[at - 1] === 'of'
  );
}

/** "May 5, 2014", "Jan. 7-8", "March 3 and 5". */
function readMonthDay(line: Line, at: number, weekday: number | null): Reading | null {
  const month = monthAt(line, at);
  if (month === null) return null;
  const days = daysAt(line, line.words[at + 1] === 'the' ? at + 2 : at + 1);
  if (days === null) return null;
  // "In June 12 people died" counts people; "on June 12 people fled" does not.
  if (line.words[at - 1] === 'in' && line.lexicon.words.behindFigure.has(line.words[days.next] ?? ''))
    return null;
  if (month.word && !isCapitalised(line, at) && line.atoms[at + 1]?.isNumber !== true) return null;
  if (!line.atoms[at + 1]!.isNumber && line.words[at + 1] !== 'the' && !dayNumberAt(line, at + 1)?.ordinal)
    return null;
  const year = readYearOf(line, days.next, (year) =>
    daysValue({ ...days, month: month.number, year, weekday }),
  );
  return { ...year, kind: 'day' };
}

/** "May 2014", "in March", "the month of June": a month alone needs words about it that show it is one. */
export function readMonth(line: Line, at: number, isExpected: boolean): Reading | null {
  const month = monthAt(line, at);
  if (month === null) return null;
  const year = readYearOf(line, at + 1, (year) => monthValue(month.number, year));
  const written = !month.word || isCapitalised(line, at);
  if (!year.isTold && !(written && (isExpected || (!month.word && !month.short)))) return null;
  if (!year.isTold && month.word && isGivenName(line, at)) return null;
  return { ...year, kind: 'month' };
}

/** "April Smith", "May Khalil": a capitalised word behind it that is no name of a time. */
function isGivenName(line: Line, at: number): boolean {
  const behind = line.atoms[at + 1];
  return (
    behind?.isCapital === true &&
    !behind.isNumber &&
    behind.xpos.startsWith('NNP') &&
    monthAt(line, at + 1) === null
  );
}

/** "the 12th", where no noun follows. */
export function readOrdinalDay(line: Line, at: number): Reading | null {
  if (line.words[at] !== 'the' || !line.atoms[at + 1]?.isNumber) return null;
  const ordinal = ordinalAt(line, at + 1);
  if (ordinal === null || ordinal.nth < 1 || ordinal.nth > 31) return null;
  const behind = line.atoms[ordinal.next];
  const isFree =
    behind === undefined ||
    /^[^\p{L}\d]/u.test(behind.lower) ||
    /^(?:IN|CC|VB|MD|WDT|WP|PRP|DT|RB$|TO)/.test(behind.xpos);
  if (!isFree || line.words[ordinal.next] === 'of' || line.words[at - 1] !== 'on') return null;
  return { value: ordinalDayValue(ordinal.nth), next: ordinal.next, kind: 'day' };
}
