import { end, i32, name, section, v128, vector } from './instructions.ts';
import { multiplyBody, multiplyLocals } from './simd-multiply.ts';
import { leakBody, leakLocals, recurBody, recurLocals, sumBody, sumLocals } from './simd-rows.ts';

interface Locals {
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
}

/**
 * The bytes of a small WebAssembly module with the network's functions, written out here so that nothing has to be compiled.
 * Numbers are 32-bit floats in the memory that is imported as `js.memory`; addresses are in bytes. `fused`: see
 * {@link multiplyBody}.
 */
export function simdModule(fused: boolean): Uint8Array<ArrayBuffer> {
  const functions: [string, Locals, number[]][] = [
    ['multiply', multiplyLocals, multiplyBody(fused)],
    ['sum', sumLocals, sumBody()],
    ['leak', leakLocals, leakBody()],
    ['recur', recurLocals, recurBody()],
  ];
  const each = (entry: (one: (typeof functions)[number], index: number) => number[]) => [
    functions.length,
    ...functions.flatMap(entry),
  ];
  const types = each(([, { parameters }]) => [0x60, ...vector(new Array<number>(parameters).fill(i32)), 0]);
  const exports = each(([own], index) => [...name(own), 0, index]);
  const code = each(([, { integers, vectors }, body]) => {
    return vector([2, integers, i32, vectors, v128, ...body, end]);
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [1, ...name('js'), ...name('memory'), 2, 0, 1]),
    ...section(
      3,
      each((_, index) => [index]),
    ),
    ...section(7, exports),
    ...section(10, code),
  ]);
}
