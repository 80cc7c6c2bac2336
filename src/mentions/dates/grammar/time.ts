import { type Resolved, span, type TimeContext, type TimeValue } from '../time-value.ts';
import { readCalendarDate, readMonth, readOrdinalDay } from './calendar-dates.ts';
import type { Kind, Line, Reader, Reading } from './line.ts';
import { readNth, readPart, readUnitOf } from './parts.ts';
import { readFeast, readFixed, readSeason, readStretch, readWhich } from './relative.ts';
import { readShift } from './shifts.ts';
import { readWeekday } from './weekdays.ts';
import { readYears } from './years.ts';

/** How deep times may stand in times ("the end of the third week of last month"); bounds the work on hostile text. */
const deepest = 3;

/** Reads the longest time that begins at an atom. */
const readTime: Reader = readerOf(deepest);

function readerOf(depth: number): Reader {
  const deeper = depth > 0 ? readerOf(depth - 1) : () => null;
  const readers: readonly Reader[] = [
    readFixed,
    readCalendarDate,
    (line, at) => readWeekday(line, at, null),
    readStretch,
    readWhich,
    readYears,
    (line, at) => readMonth(line, at, line.lexicon.words.beforeYear.has(line.words[at - 1] ?? '')),
    readFeast,
    readSeason,
    readOrdinalDay,
    (line, at) => readShift(line, at, deeper),
    (line, at) => readPart(line, at, deeper),
    (line, at) => readNth(line, at, deeper),
    (line, at) => readUnitOf(line, at, deeper),
  ];
  return (line, at) => {
    let longest: Reading | null = null;
    for (const reader of readers) {
      const reading = reader(line, at);
      if (reading !== null && reading.next > (longest?.next ?? at)) longest = reading;
    }
    return longest;
  };
}

const rank: { readonly [Name in Kind]: number } = {
  day: 1,
  weekday: 1,
  month: 2,
  season: 2,
  feast: 3,
  year: 4,
  unit: 5,
  shift: 6,
};

/** Reads a time, or two that a word such as "to" or a dash makes the ends of one. `opened`: "between" or "from" precedes. */
export function readRange(
  line: Line,
  at: number,
  opened: boolean,
): (Reading & { readonly isRange: boolean }) | null {
  const first = readTime(line, at);
  if (first === null) return null;
  const joiner = line.lexicon.joiners.at(line.words, first.next);
  if (joiner === null || (line.words[first.next] === 'and' && !opened)) return { ...first, isRange: false };
  const last = readTime(line, line.words[joiner.next] === 'the' ? joiner.next + 1 : joiner.next);
  if (last === null || rank[last.kind] !== rank[first.kind]) return { ...first, isRange: false };
  return { ...last, value: rangeValue(first, last), isRange: true };
}

/** An end that names no year takes the other's; a beginning that would lie behind the end is the one before it. */
function rangeValue(first: Reading, last: Reading): TimeValue {
  return (context) => {
    const start = first.value(context);
    const end = first.hasYear && !last.hasYear ? last.value(after(start, context)) : last.value(context);
    if (end === null) return start;
    if (start !== null && start.start <= end.start && first.hasYear === last.hasYear) return span(start, end);
    const before = first.hasYear
      ? start
      : first.value({ ...context, focus: null, reference: end.start, direction: 'past' });
    return before && span(before, end);
  };
}

function after(start: Resolved | null, context: TimeContext): TimeContext {
  return start === null ? context : { ...context, focus: start, direction: 'past' };
}
