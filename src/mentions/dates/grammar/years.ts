import { partsOf } from '../calendar.ts';
import { yearsValue } from '../calendar-values.ts';
import { unitValue } from '../relative-values.ts';
import type { TimeValue } from '../time-value.ts';
import { figureAt, isGlued, type Line, type Reading } from './line.ts';

const earliest = 1800;
const latest = 2099;

/** A year behind a month or another time: "2014". */
function yearAt(line: Line, at: number): { readonly year: number; readonly next: number } | null {
  const figure = figureAt(line, at);
  if (figure === null || line.words[at]!.length !== 4 || figure < 1000 || figure > latest) return null;
  if (line.lexicon.words.behindFigure.has(line.words[at + 1] ?? '')) return null;
  return { year: figure, next: at + 1 };
}

/** A time with the year that stands behind it. */
export interface YearOf {
  readonly value: TimeValue;
  readonly next: number;
  /** The year is written out. */
  readonly hasYear: boolean;
  /** The year is written out or told: "last year". */
  readonly isTold: boolean;
}

/**
 * Reads the year behind a time that `build` makes of it: "March 3, 2014", "summer of 2014", "in April last year", or
 * nothing.
 */
export function readYearOf(line: Line, at: number, build: (year: number | null) => TimeValue): YearOf {
  const word = line.words[at];
  const from = word === ',' || word === 'of' ? at + 1 : at;
  const written = yearAt(line, from);
  if (written !== null)
    return { value: build(written.year), next: written.next, hasYear: true, isTold: true };
  const which = word === ',' ? null : line.lexicon.which.at(line.words, from);
  if (
    which === null ||
    which.value === 'each' ||
    line.lexicon.units.get(line.words[which.next] ?? '') !== 'year'
  ) {
    return { value: build(null), next: at, hasYear: false, isTold: false };
  }
  return {
    value: inYear(unitValue('year', which.value), build),
    next: which.next + 1,
    hasYear: false,
    isTold: true,
  };
}

function inYear(year: TimeValue, build: (year: number) => TimeValue): TimeValue {
  return (context) => {
    const found = year(context);
    const time = found && build(partsOf(found.start).year)(context);
    return time && { ...time, anchor: found.anchor };
  };
}

/** "1990s", "the 1990s", "'90s", "2003-2011", "1980-88", "2014/15", or a year that its neighbours show to be one. */
export function readYears(line: Line, at: number): Reading | null {
  return readDecade(line, at) ?? readYearRange(line, at) ?? readYear(line, at);
}

function readDecade(line: Line, at: number): Reading | null {
  const figure = figureAt(line, at);
  if (figure === null || line.words[at + 1] !== 's' || !isGlued(line.atoms, at) || figure % 10 !== 0)
    return null;
  const isShort = line.words[at]!.length === 2;
  if (isShort && isAge(line, at)) return null;
  const first = isShort ? 1900 + figure : figure;
  if (first < earliest || first > latest) return null;
  return { value: yearsValue(first, first + 9), next: at + 2, kind: 'year', hasYear: true };
}

/** How many atoms may stand between "her" and the figure: "her late 20s or early 30s". */
const ownerReach = 7;

/** "a woman in her 50s", "men in their late 20s or 30s" */
function isAge({ words, lexicon }: Line, at: number): boolean {
  return words.slice(Math.max(0, at - ownerReach), at).some((word) => lexicon.words.owners.has(word));
}

function readYearRange(line: Line, at: number): Reading | null {
  const first = figureAt(line, at);
  const second = figureAt(line, at + 2);
  if (
    first === null ||
    second === null ||
    !isYear(first) ||
    !line.lexicon.words.dashes.has(line.words[at + 1] ?? '')
  )
    return null;
  if (!isGlued(line.atoms, at + 1)) return null;
  const last = line.words[at + 2]!.length === 4 ? second : Math.floor(first / 100) * 100 + second;
  if (
    line.words[at + 2]!.length === 3 ||
    last <= first ||
    !isYear(last) ||
    line.lexicon.words.dashes.has(line.words[at + 3] ?? '')
  )
    return null;
  return { value: yearsValue(first, last), next: at + 3, kind: 'year', hasYear: true };
}

function isYear(figure: number): boolean {
  return figure >= earliest && figure <= latest;
}

function readYear(line: Line, at: number): Reading | null {
  const found = yearAt(line, at);
  if (found === null || !isYear(found.year) || !showsYear(line, at)) return null;
  return { value: yearsValue(found.year), next: found.next, kind: 'year', hasYear: true };
}

/**
 * A bare figure of four digits is a year when what stands before it says so and what stands behind it does not count it.
 * A round one before a plural noun is a figure ("in 2000 homes").
 */
function showsYear(line: Line, at: number): boolean {
  const { words, lexicon, atoms } = line;
  const before = words[at - 1] ?? '';
  if (isSinceOrUntil(line, at)) return true;
  if (lexicon.words.beforeFigure.has(before)) return false;
  const behind = atoms[at + 1]?.xpos ?? '';
  const counted = behind === 'NNS' || behind === 'NNPS';
  if (lexicon.words.determiners.has(before) && (behind === 'NN' || behind === 'JJ')) return true;
  if (counted && before !== 'the' && !lexicon.words.beforeYear.has(before)) return false;
  if (counted && Number(words[at]) % 100 === 0) return false;
  return (
    lexicon.words.beforeYear.has(before) ||
    (at === 0 && words[at + 1] === ',') ||
    (before === ',' && words[at + 1] === ',')
  );
}

/** "since at least 2014": a word of relation and fillers lead up to the figure. */
function isSinceOrUntil({ words, lexicon }: Line, at: number): boolean {
  for (let back = 1; back <= 4; back++) {
    const relation = lexicon.relations.at(words, at - back);
    if (relation === null || (relation.value !== 'since' && relation.value !== 'until')) continue;
    if (relation.next === at || lexicon.fillers.at(words, relation.next)?.next === at) return true;
  }
  return false;
}
