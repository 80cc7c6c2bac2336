import { simdModule } from './simd-module.ts';

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

/** Numbers in one piece of memory, and the product of matrices that lie in it. */
export interface Kernel {
  readonly floats: Float32Array;
  readonly multiply: Multiply;
}

const pageBytes = 65_536;

/** Columns of a matrix that are worked on at once. */
const panelWidth = 8;

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

/** A kernel over `size` numbers that uses the processor's vectors through WebAssembly where that is to be had. */
export function createKernel(size: number): Kernel {
  try {
    return simdKernel(size);
  } catch {
    return plainKernel(size);
  }
}

function simdKernel(size: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((size * 4) / pageBytes) });
  const fused = simdModule(true);
  const module = new WebAssembly.Module(WebAssembly.validate(fused) ? fused : simdModule(false));
  const { exports } = new WebAssembly.Instance(module, { js: { memory } });
  const multiply = exports.multiply as (...places: number[]) => void;
  return {
    floats: new Float32Array(memory.buffer),
    multiply(c, a, b, rows, inner, columns, aRow, aInner, panelled = false) {
      if (rows === 0 || inner === 0) return;
      const bRow = panelled ? panelWidth : columns;
      const bPanel = panelled ? inner * panelWidth : panelWidth;
      multiply(c * 4, a * 4, b * 4, rows, inner, columns, aRow * 4, aInner * 4, bRow * 4, bPanel * 4);
    },
  };
}

/** The same in plain code, some ten times slower: for browsers that forbid WebAssembly. */
export function plainKernel(size: number): Kernel {
  const floats = new Float32Array(size);
  return {
    floats,
    multiply(c, a, b, rows, inner, columns, aRow, aInner, panelled = false) {
      const bRow = panelled ? panelWidth : columns;
      const bPanel = panelled ? inner * panelWidth : panelWidth;
      for (let row = 0; row < rows; row++) {
        for (let at = 0; at < inner; at++) {
          const factor = floats[a + row * aRow + at * aInner]!;
          for (let column = 0; column < columns; column += panelWidth) {
            const target = c + row * columns + column;
            const source = b + at * bRow + (column / panelWidth) * bPanel;
            for (let unit = 0; unit < panelWidth; unit++) {
              floats[target + unit]! += factor * floats[source + unit]!;
            }
          }
        }
      }
    },
  };
}
