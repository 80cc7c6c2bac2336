import { simdModule } from './simd-module.ts';

/**
 * Adds a product of matrices: `c[i, k] += Σ_j a[i, j] · b[j, k]` for `rows` × `columns` sums over `inner`. `c`, `a` and `b`
 * are places in the kernel's numbers; rows of b and c follow each other, `columns` is a multiple of 16; from one row of a to
 * the next are `aRow` places and from one column to the next `aInner`, so that a may be read transposed.
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
) => void;

/** Numbers in one piece of memory, and the product of matrices that lie in it. */
export interface Kernel {
  readonly floats: Float32Array;
  readonly multiply: Multiply;
}

const pageBytes = 65_536;

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
  const module = new WebAssembly.Module(simdModule());
  const { exports } = new WebAssembly.Instance(module, { js: { memory } });
  const multiply = exports.multiply as Multiply;
  return {
    floats: new Float32Array(memory.buffer),
    multiply(c, a, b, rows, inner, columns, aRow, aInner) {
      if (rows > 0 && inner > 0) multiply(c * 4, a * 4, b * 4, rows, inner, columns, aRow * 4, aInner * 4);
    },
  };
}

/** The same in plain code, some ten times slower: for browsers that forbid WebAssembly. */
export function plainKernel(size: number): Kernel {
  const floats = new Float32Array(size);
  return {
    floats,
    multiply(c, a, b, rows, inner, columns, aRow, aInner) {
      for (let row = 0; row < rows; row++) {
        const target = c + row * columns;
        for (let at = 0; at < inner; at++) {
          const factor = floats[a + row * aRow + at * aInner]!;
          const source = b + at * columns;
          for (let column = 0; column < columns; column++) {
            floats[target + column]! += factor * floats[source + column]!;
          }
        }
      }
    },
  };
}
