import {
  add,
  atLeast,
  constant,
  floatAdd,
  floatMultiply,
  floatMultiplyAdd,
  get,
  less,
  load,
  loadSplat,
  loop,
  multiply,
  repeatIf,
  set,
  store,
  subtract,
  whileTrue,
} from './instructions.ts';

const [c, a, b, rows, inner, columns, aRow, aInner, bRow, bPanel] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [left, panel, fromB, target, column, stride] = [10, 11, 12, 13, 14, 15] as const;
const fromA = [16, 17, 18, 19] as const;
const [factor, low, high] = [20, 21, 22] as const;
const sums = [23, 24, 25, 26, 27, 28, 29, 30] as const;

/** Its parameters are integers; beside them it has so many integers and vectors of its own. */
export const multiplyLocals = { parameters: 10, integers: 10, vectors: 11 };

/** Rows that are worked on at once. */
const height = fromA.length;

/**
 * ```
 * multiply(c, a, b, rows, inner, columns, aRow, aInner, bRow, bPanel)
 *   for each row i, column k:  c[i, k] += Σ_j a[i, j] · b[j, k]
 * ```
 *
 * `columns` is a multiple of 8; rows of c follow each other; `aRow` and `aInner` are the bytes from one row, and one column, of a
 * to the next; `bRow` and `bPanel` those from one row, and from eight columns, of b to the next. Sums of four rows and eight
 * columns are kept in registers while the inner loop runs, since a processor adds several vectors in the time that one sum
 * takes. `fused`: multiplies and adds in one instruction, which not every browser has.
 */
export function multiplyBody(fused: boolean): number[] {
  return [
    ...set(stride, [...get(columns), ...constant(4), multiply]),
    ...whileTrue([...get(rows), ...constant(height), atLeast], rowsAtOnce(height, fused)),
    ...whileTrue(get(rows), rowsAtOnce(1, fused)),
  ];
}

/** All columns of the next `count` rows. */
function rowsAtOnce(count: number, fused: boolean): number[] {
  return [
    ...set(column, constant(0)),
    ...set(panel, get(b)),
    ...loop([
      ...eightColumns(count, fused),
      ...set(panel, [...get(panel), ...get(bPanel), add]),
      ...set(column, [...get(column), ...constant(32), add]),
      ...repeatIf([...get(column), ...get(stride), less]),
    ]),
    ...set(c, [...get(c), ...get(stride), ...constant(count), multiply, add]),
    ...set(a, [...get(a), ...get(aRow), ...constant(count), multiply, add]),
    ...set(rows, [...get(rows), ...constant(count), subtract]),
  ];
}

function eightColumns(count: number, fused: boolean): number[] {
  const places = fromA.slice(0, count);
  return [
    ...places.flatMap((place, row) =>
      set(place, row === 0 ? get(a) : [...get(fromA[row - 1]!), ...get(aRow), add]),
    ),
    ...set(fromB, get(panel)),
    ...set(left, get(inner)),
    ...eachRow(count, (row) => [
      ...set(sums[2 * row]!, [...get(target), ...load(0)]),
      ...set(sums[2 * row + 1]!, [...get(target), ...load(16)]),
    ]),
    ...loop(innerBody(places, fused)),
    ...eachRow(count, (row) => [
      ...get(target),
      ...get(sums[2 * row]!),
      ...store(0),
      ...get(target),
      ...get(sums[2 * row + 1]!),
      ...store(16),
    ]),
  ];
}

/** What is done for each of the rows of c, with `target` at its eight columns. */
function eachRow(count: number, instructions: (row: number) => number[]): number[] {
  return Array.from({ length: count }, (_, row) => [
    ...set(target, row === 0 ? [...get(c), ...get(column), add] : [...get(target), ...get(stride), add]),
    ...instructions(row),
  ]).flat();
}

function innerBody(places: readonly number[], fused: boolean): number[] {
  return [
    ...set(low, [...get(fromB), ...load(0)]),
    ...set(high, [...get(fromB), ...load(16)]),
    ...places.flatMap((place, row) => [
      ...set(factor, [...get(place), ...loadSplat()]),
      ...addProduct(sums[2 * row]!, low, fused),
      ...addProduct(sums[2 * row + 1]!, high, fused),
      ...set(place, [...get(place), ...get(aInner), add]),
    ]),
    ...set(fromB, [...get(fromB), ...get(bRow), add]),
    ...set(left, [...get(left), ...constant(1), subtract]),
    ...repeatIf(get(left)),
  ];
}

function addProduct(sum: number, by: number, fused: boolean): number[] {
  if (fused) return set(sum, [...get(factor), ...get(by), ...get(sum), ...floatMultiplyAdd]);
  return set(sum, [...get(sum), ...get(factor), ...get(by), ...floatMultiply, ...floatAdd]);
}
