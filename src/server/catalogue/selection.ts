import type { Columns } from './columns.ts';
import type { Condition } from './conditions.ts';
import { markedBy, newMarks } from './kept-marks.ts';

/** Rows that miss conditions of two names or more. */
const SEVERAL = 255;

/** Rows, judged by conditions. */
export class Selection {
  readonly columns: Columns;
  /** For each row 0 where it fits; else the number of the one name whose conditions it misses, or `SEVERAL`. */
  readonly missed: Uint8Array;
  readonly #numbers = new Map<string, number>();

  constructor(columns: Columns, conditions: readonly Condition[]) {
    this.columns = columns;
    const { words, rows } = newMarks(columns.length);
    this.missed = rows;
    for (const [name, ofName] of Map.groupBy(conditions, (condition) => condition.name)) {
      const number = this.#numbers.size + 1;
      this.#numbers.set(name, number);
      judge(words, marksOf(columns, ofName), number);
    }
  }

  /** By what rows are marked in `missed` that miss nothing but the conditions of this name; 0 where there are none. */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  /** The ids of all that fit, in no order. */
  ids(): string[] {
    return this.columns.ids.filter((_, row) => this.missed[row] === 0);
  }

  /** The values that those that fit have in a column, each once. */
  values(name: keyof Columns['words']): string[] {
    const { codes, dictionary } = this.columns.words[name];
    const found = new Set<number>();
    for (let row = 0; row < this.missed.length; row++) {
      if (this.missed[row] === 0 && codes[row]! >= 0) found.add(codes[row]!);
    }
    return [...found].map((code) => dictionary.valueOf(code));
  }
}

/** 1 in each of the four bytes of a word. */
const ONES = 0x01010101;

/**
 * Notes which rows miss a name, four rows at a time: of the rows that are not marked, those that missed nothing so far get its
 * number and the others `SEVERAL`. A row at a time, whose branches cannot be foreseen, takes ten times as long.
 */
function judge(missed: Uint32Array, marked: Uint32Array, number: number): void {
  for (let at = 0; at < missed.length; at++) {
    const before = missed[at]!;
    const fails = ~marked[at]! & ONES;
    const hadMissed = ((((before & 0x7f7f7f7f) + 0x7f7f7f7f) | before) >>> 7) & ONES;
    missed[at] = before | Math.imul(fails & ~hadMissed, number) | Math.imul(fails & hadMissed, SEVERAL);
  }
}

/** For which rows all of some conditions hold, four rows at a time. */
function marksOf(columns: Columns, conditions: readonly Condition[]): Uint32Array {
  const [first, ...others] = conditions.map(({ key, mark }) => {
    const make = (into: Uint8Array) => mark(columns, into);
    const marks = key === null ? markedBy(make, columns.length) : columns.marks.of(key, columns.length, make);
    return marks.words;
  });
  if (others.length === 0) return first!;
  return first!.map((word, at) => others.reduce((held, other) => held & other[at]!, word));
}
