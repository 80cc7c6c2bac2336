/** Values as numbers, so that columns of them are small and quickly compared. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #values: string[] = [];

  get size(): number {
    return this.#values.length;
  }

  /** The number of a value, a new one where it has none yet. */
  codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }

  valueOf(code: number): string {
    return this.#values[code]!;
  }

  /** For each number, 1 where its value is one of these. */
  marks(values: Iterable<string>): Uint8Array {
    const marks = new Uint8Array(this.#values.length);
    for (const value of values) {
      const code = this.#codes.get(value);
      if (code !== undefined) marks[code] = 1;
    }
    return marks;
  }
}

/** A column in which each row has one value or none. */
export class WordColumn {
  readonly dictionary = new Dictionary();
  /** The number of each row's value; -1 where there is none. */
  codes = new Int32Array(1024);

  set(row: number, value: string | null): void {
    if (row >= this.codes.length) this.codes = grown(this.codes, row);
    this.codes[row] = value === null ? -1 : this.dictionary.codeOf(value);
  }

  copy(from: number, to: number): void {
    this.codes[to] = this.codes[from]!;
  }
}

/** The same array, long enough for a row. */
export function grown<Numbers extends Int32Array | Float64Array | Uint32Array>(
  numbers: Numbers,
  row: number,
): Numbers {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(
    Math.max(row + 1, numbers.length * 2),
  );
  longer.set(numbers);
  return longer;
}
