import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createKernel } from '../../../src/language/network/create-kernel.ts';
import { toPanels } from '../../../src/language/network/kernel.ts';
import { plainKernel } from '../../../src/language/network/plain-kernel.ts';
import { simdKernel } from '../../../src/language/network/simd-kernel.ts';

it('multiplies matrices by vectors of the processor as in plain code, also turned', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 3 }), fc.boolean(), (rows, inner, blocks, turned) => {
      const columns = 16 * blocks;
      const a = rows * columns;
      const b = a + rows * inner;
      const kernels = [simdKernel(b + inner * columns), plainKernel(b + inner * columns)];
      for (const { floats, multiply } of kernels) {
        for (let at = 0; at < b + inner * columns; at++) floats[at] = Math.sin(at * 7.3);
        multiply(0, a, b, rows, inner, columns, turned ? 1 : inner, turned ? rows : 1);
      }
      const [fast, plain] = kernels.map(({ floats }) => floats);
      for (let at = 0; at < rows * columns; at++) assert.ok(Math.abs(fast![at]! - plain![at]!) < 1e-4);
    }),
  );
});

it('multiplies by a matrix laid out in panels as by the plain one', () => {
  const [rows, inner, columns] = [6, 5, 32];
  const [a, b] = [rows * columns, rows * columns + rows * inner];
  const products = [simdKernel, plainKernel].flatMap((create) =>
    [false, true].map((panelled) => {
      const { floats, multiply } = create(b + inner * columns);
      for (let at = a; at < b + inner * columns; at++) floats[at] = Math.cos(at * 3.1);
      if (panelled) toPanels(floats, b, inner, columns);
      multiply(0, a, b, rows, inner, columns, inner, 1, panelled);
      return floats.slice(0, a);
    }),
  );
  for (const product of products) {
    for (let at = 0; at < a; at++) assert.ok(Math.abs(product[at]! - products[0]![at]!) < 1e-5);
  }
});

it('multiplies a matrix by another', () => {
  const { floats, multiply } = createKernel(64);
  floats.set([10, 0], 0);
  floats.set([1, 2], 16);
  floats.set([3, 4], 32);
  floats.set([5, 6], 48);
  multiply(0, 16, 32, 1, 2, 16, 2, 1);
  assert.deepEqual([...floats.subarray(0, 3)], [10 + 1 * 3 + 2 * 5, 1 * 4 + 2 * 6, 0]);
});

it('runs a layer, sums and leaks by vectors of the processor as in plain code', () => {
  const hidden = 16;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.boolean(), (words, fromEnd) => {
      const [gates, memory, output] = [0, words * 6 * hidden, words * 8 * hidden];
      const step = fromEnd ? -1 : 1;
      const first = fromEnd ? words - 1 : 0;
      const results = [simdKernel, plainKernel].map((create) => {
        const kernel = create(words * 10 * hidden);
        for (let at = 0; at < memory; at++) kernel.floats[at] = 3 * Math.sin(at * 1.9);
        kernel.recur({
          gates: gates + first * 6 * hidden,
          ...{ memory: memory + first * 2 * hidden, output: output + first * 2 * hidden, hidden, words },
          ...{ gateStep: step * 6 * hidden, memoryStep: step * 2 * hidden },
        });
        kernel.sum(gates, memory, output, hidden);
        kernel.leak(gates, 2 * hidden);
        return kernel.floats;
      });
      for (let at = 0; at < words * 10 * hidden; at++) {
        assert.ok(Math.abs(results[0]![at]! - results[1]![at]!) < 1e-5, `number ${at}`);
      }
      assert.ok(results[0]!.some((value, at) => at >= output && value !== 0));
    }),
  );
});
