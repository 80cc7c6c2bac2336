/**
 * Adds a product of matrices: `c[i, k] += Σ_j a[i, j] · b[j, k]` for `rows` × `columns` sums over `inner`. `c`, `a` and `b`
 * are places in the kernel's numbers; rows of b and c follow each other, `columns` is a multiple of 16; from one row of a to
 * the next are `aRow` places and from one column to the next `aInner`, so that a may be read transposed. `panelled`: b lies
 * as {@link toPanels} lays it.
 */
export type Multiply = (
  c: number,
  a: number,
  b: number,
  rows: number,
  inner: number,
  columns: number,
  aRow: number,
  aInner: number,
  panelled?: boolean,
) => void;

/**
 * One direction of a layer: at each of `words` words, `gateStep` and `memoryStep` places apart, the `hidden` units of the memory
 * keep a share of what they were and take the rest from the word; another share of the memory is let out. The gates of a word
 * are three rows of `hidden` numbers: what it brings, what is kept, what is let out.
 */
export interface Recurrence {
  readonly gates: number;
  readonly memory: number;
  readonly output: number;
  readonly hidden: number;
  readonly words: number;
  readonly gateStep: number;
  readonly memoryStep: number;
}

/** Numbers in one piece of memory, and what can be done with those that lie in it. All counts are multiples of 4. */
export interface Kernel {
  readonly floats: Float32Array;
  readonly multiply: Multiply;
  /** Writes the sums of `count` numbers at two places to a third. */
  sum(to: number, one: number, other: number, count: number): void;
  /** Makes `count` numbers smaller where they are below 0, to a share of {@link leak}. */
  leak(start: number, count: number): void;
  recur(recurrence: Recurrence): void;
}

/** Columns of a matrix that are worked on at once. */
export const panelWidth = 8;

/**
 * Lays a matrix of `rows` × `columns` numbers as panels of eight columns, each row after row, so that a product reads it
 * from front to end.
 */
export function toPanels(floats: Float32Array, start: number, rows: number, columns: number): void {
  const before = floats.slice(start, start + rows * columns);
  let at = start;
  for (let column = 0; column < columns; column += panelWidth) {
    for (let row = 0; row < rows; row++, at += panelWidth) {
      const from = row * columns + column;
      floats.set(before.subarray(from, from + panelWidth), at);
    }
  }
}
