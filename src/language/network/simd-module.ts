/**
 * The bytes of a small WebAssembly module with one function, written out here so that nothing has to be compiled:
 *
 * ```
 * multiply(c, a, b, rows, inner, columns, aRow, aInner, bRow, bPanel)
 *   for each row i, column k:  c[i, k] += Σ_j a[i, j] · b[j, k]
 * ```
 *
 * Numbers are 32-bit floats in the memory that is imported as `js.memory`; `c`, `a`, `b` are addresses in bytes; `columns`
 * is a multiple of 8; rows of c follow each other; `aRow` and `aInner` are the bytes from one row, and one column, of a to
 * the next; `bRow` and `bPanel` those from one row, and from eight columns, of b to the next. Sums of four rows and eight
 * columns are kept in registers while the inner loop runs, since a processor adds two vectors in the time that one sum
 * takes. `fused`: multiplies and adds in one instruction, which not every browser has.
 */
export function simdModule(fused: boolean): Uint8Array<ArrayBuffer> {
  const type = section(1, [1, 0x60, ...vector(new Array<number>(10).fill(i32)), 0]);
  const imports = section(2, [1, ...name('js'), ...name('memory'), 2, 0, 1]);
  const functions = section(3, [1, 0]);
  const exports = section(7, [1, ...name('multiply'), 0, 0]);
  const locals = [2, integers, i32, vectors, v128];
  const code = section(10, [1, ...vector([...locals, ...body(fused), end])]);
  const start = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  return Uint8Array.from([...start, ...type, ...imports, ...functions, ...exports, ...code]);
}

const i32 = 0x7f;
const v128 = 0x7b;
const end = 0x0b;
const [c, a, b, rows, inner, columns, aRow, aInner, bRow, bPanel] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [left, panel, fromB, target, column, stride] = [10, 11, 12, 13, 14, 15] as const;
const fromA = [16, 17, 18, 19] as const;
const integers = 10;
const [factor, low, high] = [20, 21, 22] as const;
const sums = [23, 24, 25, 26, 27, 28, 29, 30] as const;
const vectors = 11;

/** Rows that are worked on at once. */
const height = fromA.length;

function body(fused: boolean): number[] {
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

const add = 0x6a;
const subtract = 0x6b;
const multiply = 0x6c;
const less = 0x49;
const atLeast = 0x4e;
const floatAdd = [0xfd, 0xe4, 0x01];
const floatMultiply = [0xfd, 0xe6, 0x01];
const floatMultiplyAdd = [0xfd, 0x85, 0x02];

function get(local: number): number[] {
  return [0x20, local];
}

function set(local: number, value: readonly number[]): number[] {
  return [...value, 0x21, local];
}

/** A constant below 64, or a multiple of it that fits two bytes. */
function constant(value: number): number[] {
  return value < 64 ? [0x41, value] : [0x41, (value & 127) | 128, value >> 7];
}

function load(offset: number): number[] {
  return [0xfd, 0x00, 2, offset];
}

function loadSplat(): number[] {
  return [0xfd, 0x09, 2, 0];
}

function store(offset: number): number[] {
  return [0xfd, 0x0b, 2, offset];
}

function loop(instructions: readonly number[]): number[] {
  return [0x03, 0x40, ...instructions, end];
}

/** A loop that looks first whether it is to run. */
function whileTrue(condition: readonly number[], instructions: readonly number[]): number[] {
  const repeated = loop([...instructions, ...repeatIf(condition)]);
  return [...condition, 0x04, 0x40, ...repeated, end];
}

function repeatIf(condition: readonly number[]): number[] {
  return [...condition, 0x0d, 0];
}

function name(text: string): number[] {
  return vector([...text].map((letter) => letter.charCodeAt(0)));
}

function vector(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

/** A vector of bytes whose count is the number of its items is one already; a section has its length before it. */
function section(id: number, bytes: readonly number[]): number[] {
  return [id, ...vector(bytes)];
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >> 7)];
}
