import type { Tagged } from '../../../document/sentence.ts';
import { type Atom, atomsOf } from '../atoms.ts';
import type { Amount, CalendarName, TimeLexicon } from '../lexicon.ts';
import type { NumericOrder, TimeValue } from '../time-value.ts';

/** What sort of time was read; two of one sort may be the ends of a range. */
export type Kind = 'day' | 'weekday' | 'month' | 'year' | 'season' | 'feast' | 'unit' | 'shift';

/** A time that was read: what it means, and the atom behind it. `numeric` is set for dates written in figures alone. */
export interface Reading {
  readonly value: TimeValue;
  readonly next: number;
  readonly kind: Kind;
  readonly numeric?: NumericDate;
  /** Names its own year. */
  readonly hasYear?: boolean;
}

/** "05/03/2019": both numbers as they stand, and the order they must be in where one of them is no month. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly order: NumericOrder | null;
}

/** Reads a time that begins at an atom, or gives null. */
export type Reader = (line: Line, at: number) => Reading | null;

/** A sentence as the grammar sees it. */
export interface Line {
  readonly atoms: readonly Atom[];
  readonly words: readonly string[];
  readonly lexicon: TimeLexicon;
}

/** Cuts a sentence for the grammar. */
export function lineOf(sentence: Tagged, lexicon: TimeLexicon): Line {
  const atoms = atomsOf(sentence);
  return { atoms, words: atoms.map(({ lower }) => lower), lexicon };
}

/** The whole number written at an atom; null for parts of "2,000", "7:45" or "3.5". */
export function figureAt({ atoms, words }: Line, at: number): number | null {
  const atom = atoms[at];
  if (!atom?.isNumber || atom.lower.length > 4) return null;
  const partOfFigure = (mark: number, beyond: number) => {
    const neighbour = atoms[beyond];
    return (
      (words[mark] === ',' || words[mark] === ':') &&
      isGlued(atoms, Math.min(mark, at)) &&
      neighbour?.isNumber &&
      isGlued(atoms, Math.min(mark, beyond))
    );
  };
  if (partOfFigure(at - 1, at - 2) || partOfFigure(at + 1, at + 2)) return null;
  const isDecimal = (other: Atom | undefined) =>
    other?.isNumber === true && other.token === atom.token && gap(other, atom) === 1;
  return isDecimal(atoms[at - 1]) || isDecimal(atoms[at + 1]) ? null : Number(atom.lower);
}

function gap(a: Atom, b: Atom): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}

/** True when nothing stands between an atom and the one behind it. */
export function isGlued(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  return next !== undefined && atoms[at]!.end === next.start;
}

const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month: "5", "12th", "twelfth". */
export function dayNumberAt(
  line: Line,
  at: number,
): { readonly day: number; readonly next: number; readonly ordinal: boolean } | null {
  const figure = figureAt(line, at);
  if (figure === null) {
    const word = line.lexicon.ordinals.get(line.words[at] ?? '');
    return word !== undefined && word > 0 ? { day: word, next: at + 1, ordinal: true } : null;
  }
  if (figure < 1 || figure > 31 || line.words[at]!.length > 2) return null;
  const ordinal = isGlued(line.atoms, at) && ordinalEndings.has(line.words[at + 1]!);
  if (!ordinal && isGlued(line.atoms, at) && /^\p{L}/u.test(line.words[at + 1]!)) return null;
  return { day: figure, next: ordinal ? at + 2 : at + 1, ordinal };
}

/** An ordinal: "third", "3rd", "last" (-1). */
export function ordinalAt(line: Line, at: number): { readonly nth: number; readonly next: number } | null {
  const word = line.lexicon.ordinals.get(line.words[at] ?? '');
  if (word !== undefined) return { nth: word, next: at + 1 };
  const day = dayNumberAt(line, at);
  return day?.ordinal ? { nth: day.day, next: day.next } : null;
}

/** A number of units: "three", "a", "twenty - five", "several". */
export function amountAt(line: Line, at: number): { readonly amount: Amount; readonly next: number } | null {
  const vague = line.lexicon.amounts.at(line.words, at);
  if (vague !== null) return { amount: vague.value, next: vague.next };
  const exact = (value: number, next: number) => ({ amount: { min: value, max: value, exact: true }, next });
  const figure = figureAt(line, at);
  if (figure !== null) return exact(figure, at + 1);
  const first = line.lexicon.cardinals.get(line.words[at] ?? '');
  if (first === undefined) return null;
  const second =
    line.words[at + 1] === '-' ? line.lexicon.cardinals.get(line.words[at + 2] ?? '') : undefined;
  return first >= 20 && second !== undefined && second < 10
    ? exact(first + second, at + 3)
    : exact(first, at + 1);
}

/** True when the word at an atom begins with a capital letter. */
export function isCapitalised(line: Line, at: number): boolean {
  return line.atoms[at]?.isCapital === true;
}

/** The month named at an atom. */
export function monthAt(line: Line, at: number): CalendarName | null {
  return line.lexicon.months.get(line.words[at] ?? '') ?? null;
}

/** The weekday named at an atom. */
export function weekdayAt(line: Line, at: number): CalendarName | null {
  return line.lexicon.weekdays.get(line.words[at] ?? '') ?? null;
}
