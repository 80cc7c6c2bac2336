import { type Kernel, panelWidth } from './kernel.ts';
import { simdModule } from './simd-module.ts';

const pageBytes = 65_536;

/** A kernel that uses the processor's vectors. @throws where there is no WebAssembly, or it may not be used */
export function simdKernel(size: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((size * 4) / pageBytes) });
  const fused = simdModule(true);
  const module = new WebAssembly.Module(WebAssembly.validate(fused) ? fused : simdModule(false));
  const { exports } = new WebAssembly.Instance(module, { js: { memory } });
  const { multiply, sum, leak, recur } = exports as { [name: string]: (...places: number[]) => void };
  return {
    floats: new Float32Array(memory.buffer),
    multiply(c, a, b, rows, inner, columns, aRow, aInner, panelled = false) {
      if (rows === 0 || inner === 0) return;
      const bRow = panelled ? panelWidth : columns;
      const bPanel = panelled ? inner * panelWidth : panelWidth;
      multiply!(c * 4, a * 4, b * 4, rows, inner, columns, aRow * 4, aInner * 4, bRow * 4, bPanel * 4);
    },
    sum: (to, one, other, count) => sum!(to * 4, one * 4, other * 4, count),
    leak: (start, count) => leak!(start * 4, count),
    recur: ({ gates, memory: own, output, hidden, words, gateStep, memoryStep }) =>
      recur!(gates * 4, own * 4, output * 4, hidden * 4, words, gateStep * 4, memoryStep * 4),
  };
}
