import type { Kernel } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';
import { simdKernel } from './simd-kernel.ts';

/** A kernel over `size` numbers that uses the processor's vectors through WebAssembly where that is to be had. */
export function createKernel(size: number): Kernel {
  try {
    return simdKernel(size);
  } catch {
    return plainKernel(size);
  }
}
