import { yearsValue } from '../calendar-values.ts';
import { figureAt, isGlued, type Line, type Reading } from './line.ts';

const earliest = 1800;
const latest = 2099;

/** A year behind a month or another time: "2014", "'14" where `short` years are told by the place they stand in. */
export function yearAt(line: Line, at: number): { readonly year: number; readonly next: number } | null {
  const figure = figureAt(line, at);
  if (figure === null || line.words[at]!.length !== 4 || figure < 1000 || figure > latest) return null;
  if (line.lexicon.words.behindFigure.has(line.words[at + 1] ?? '')) return null;
  return { year: figure, next: at + 1 };
}

/** The year behind a date, with or without a comma or "of": "March 3, 2014", "summer of 2014". */
export function trailingYearAt(
  line: Line,
  at: number,
): { readonly year: number | null; readonly next: number } {
  const word = line.words[at];
  const found = yearAt(line, word === ',' || word === 'of' ? at + 1 : at);
  return found ?? { year: null, next: at };
}

/** "1990s", "the 1990s", "'90s", "2003-2011", "1980-88", "2014/15", or a year that its neighbours show to be one. */
export function readYears(line: Line, at: number): Reading | null {
  return readDecade(line, at) ?? readYearRange(line, at) ?? readYear(line, at);
}

function readDecade(line: Line, at: number): Reading | null {
  const figure = figureAt(line, at);
  if (figure === null || line.words[at + 1] !== 's' || !isGlued(line.atoms, at) || figure % 10 !== 0)
    return null;
  const first = line.words[at]!.length === 2 ? 1900 + figure : figure;
  if (first < earliest || first > latest) return null;
  return { value: yearsValue(first, first + 9), next: at + 2, kind: 'year', hasYear: true };
}

const joiners: ReadonlySet<string> = new Set(['-', '–', '—', '/']);

function readYearRange(line: Line, at: number): Reading | null {
  const first = figureAt(line, at);
  const second = figureAt(line, at + 2);
  if (first === null || second === null || !isYear(first) || !joiners.has(line.words[at + 1] ?? ''))
    return null;
  if (!isGlued(line.atoms, at + 1)) return null;
  const last = line.words[at + 2]!.length === 4 ? second : Math.floor(first / 100) * 100 + second;
  if (
    line.words[at + 2]!.length === 3 ||
    last <= first ||
    !isYear(last) ||
    joiners.has(line.words[at + 3] ?? '')
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
  const counted = (atoms[at + 1]?.xpos ?? '').startsWith('NNS');
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
