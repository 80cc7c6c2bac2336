import { type Kernel, panelWidth, type Recurrence } from './kernel.ts';
import { leak } from './shape.ts';

/** A kernel in plain code, some ten times slower: for browsers that forbid WebAssembly. */
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
    sum(to, one, other, count) {
      for (let at = 0; at < count; at++) floats[to + at] = floats[one + at]! + floats[other + at]!;
    },
    leak(start, count) {
      for (let at = start; at < start + count; at++) if (floats[at]! < 0) floats[at]! *= leak;
    },
    recur: (recurrence) => recur(floats, recurrence),
  };
}

function recur(floats: Float32Array, recurrence: Recurrence): void {
  const { hidden, words, gateStep, memoryStep } = recurrence;
  let { gates, memory, output } = recurrence;
  for (let word = 0; word < words; word++) {
    for (let unit = 0; unit < hidden; unit++) {
      const keep = share(floats[gates + hidden + unit]!);
      const before = word === 0 ? 0 : floats[memory - memoryStep + unit]!;
      const value = (1 - keep) * floats[gates + unit]! + keep * before;
      floats[memory + unit] = value;
      floats[output + unit] = value * share(floats[gates + 2 * hidden + unit]!);
    }
    gates += gateStep;
    memory += memoryStep;
    output += memoryStep;
  }
}

/** A number as a share between 0 and 1 that needs no exponential. */
function share(value: number): number {
  return 0.5 + (0.5 * value) / (1 + (value < 0 ? -value : value));
}
