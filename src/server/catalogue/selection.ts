import type { Columns } from './columns.ts';
import type { Condition } from './conditions.ts';

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
    this.missed = new Uint8Array(columns.length);
    for (const { name, holds } of conditions) {
      const number = this.#numbers.get(name) ?? this.#numbers.size + 1;
      this.#numbers.set(name, number);
      this.#judge(holds(columns), number);
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

  #judge(holds: Uint8Array, number: number): void {
    const { missed } = this;
    for (let row = 0; row < missed.length; row++) {
      if (holds[row] === 1) continue;
      const before = missed[row];
      missed[row] = before === 0 || before === number ? number : SEVERAL;
    }
  }
}
