/** So much may be kept, in bytes. */
const KEPT = 16 * 1024 * 1024;

/** A mark for each row, 0 or 1: row by row, and four at a time, with 0 behind the last. */
export interface Marks {
  readonly rows: Uint8Array;
  readonly words: Uint32Array;
}

/**
 * For which rows conditions hold, kept for as long as no row changes: one filter is asked for a list, a map and a timeline at
 * once, and the next differs from it in one thing. Those that were not asked for longest go first.
 */
export class KeptMarks {
  readonly #kept = new Map<string, Marks>();

  /** The marks of a condition, made by `mark` where they are not kept. They must not be changed. */
  of(key: string, length: number, mark: (into: Uint8Array) => void): Marks {
    const marks = this.#kept.get(key) ?? markedBy(mark, length);
    this.#kept.delete(key);
    this.#kept.set(key, marks);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > 1 && this.#kept.size * length > KEPT) this.#kept.delete(oldest!);
    return marks;
  }

  clear(): void {
    this.#kept.clear();
  }
}

/** The marks of a condition. */
export function markedBy(mark: (into: Uint8Array) => void, length: number): Marks {
  const marks = newMarks(length);
  mark(marks.rows);
  return marks;
}

/** A mark for each row, 0 to begin with. */
export function newMarks(length: number): Marks {
  const words = new Uint32Array(Math.ceil(length / 4));
  return { words, rows: new Uint8Array(words.buffer, 0, length) };
}
