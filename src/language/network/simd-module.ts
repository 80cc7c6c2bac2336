/**
 * The bytes of a small WebAssembly module with one function, written out here so that nothing has to be compiled:
 *
 * ```
 * multiply(c, a, b, rows, inner, columns, aRow, aInner)
 *   for each row i, column k:  c[i, k] += Σ_j a[i, j] · b[j, k]
 * ```
 *
 * Numbers are 32-bit floats in the memory that is imported as `js.memory`; `c`, `a`, `b` are addresses in bytes; `columns`
 * is a multiple of 16; rows of b and c follow each other; `aRow` and `aInner` are the bytes from one row, and one
 * column, of a to the next. Sixteen sums are kept in four registers while the inner loop runs.
 */
export function simdModule(): Uint8Array<ArrayBuffer> {
  const type = section(1, [1, 0x60, ...vector(new Array<number>(8).fill(i32)), 0]);
  const imports = section(2, [1, ...name('js'), ...name('memory'), 2, 0, 1]);
  const functions = section(3, [1, 0]);
  const exports = section(7, [1, ...name('multiply'), 0, 0]);
  const locals = [2, 5, i32, 5, v128];
  const code = section(10, [1, ...vector([...locals, ...body(), end])]);
  return Uint8Array.from([
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...type,
    ...imports,
    ...functions,
    ...exports,
    ...code,
  ]);
}

const i32 = 0x7f;
const v128 = 0x7b;
const end = 0x0b;
const [c, a, b, rows, inner, columns, aRow, aInner] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [left, fromA, fromB, column, stride] = [8, 9, 10, 11, 12] as const;
const factor = 13;
const sums = [14, 15, 16, 17] as const;

function body(): number[] {
  return [
    ...set(stride, [...get(columns), ...constant(4), multiply]),
    ...loop([...set(column, constant(0)), ...loop(columnBody()), ...nextRow()]),
  ];
}

function columnBody(): number[] {
  return [
    ...set(fromA, get(a)),
    ...set(fromB, [...get(b), ...get(column), add]),
    ...set(left, get(inner)),
    ...sums.flatMap((sum, index) => set(sum, [...target(), ...load(16 * index)])),
    ...loop(innerBody()),
    ...sums.flatMap((sum, index) => [...target(), ...get(sum), ...store(16 * index)]),
    ...set(column, [...get(column), ...constant(64), add]),
    ...repeatIf([...get(column), ...get(stride), less]),
  ];
}

function innerBody(): number[] {
  return [
    ...set(factor, [...get(fromA), ...loadSplat()]),
    ...sums.flatMap((sum, index) =>
      set(sum, [
        ...get(sum),
        ...get(factor),
        ...get(fromB),
        ...load(16 * index),
        ...floatMultiply,
        ...floatAdd,
      ]),
    ),
    ...set(fromA, [...get(fromA), ...get(aInner), add]),
    ...set(fromB, [...get(fromB), ...get(stride), add]),
    ...set(left, [...get(left), ...constant(1), subtract]),
    ...repeatIf(get(left)),
  ];
}

function nextRow(): number[] {
  return [
    ...set(c, [...get(c), ...get(stride), add]),
    ...set(a, [...get(a), ...get(aRow), add]),
    ...set(rows, [...get(rows), ...constant(1), subtract]),
    ...repeatIf(get(rows)),
  ];
}

const add = 0x6a;
const subtract = 0x6b;
const multiply = 0x6c;
const less = 0x49;
const floatAdd = [0xfd, 0xe4, 0x01];
const floatMultiply = [0xfd, 0xe6, 0x01];

function target(): number[] {
  return [...get(c), ...get(column), add];
}

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
