import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createKernel } from '../../../src/language/network/create-kernel.ts';
import { InputGates } from '../../../src/language/network/input-gates.ts';
import { bufferSizes, Network } from '../../../src/language/network/network.ts';
import { createLayout, type NetworkShape } from '../../../src/language/network/shape.ts';
import { type WordRows, type WordVectors, writeInput } from '../../../src/language/network/word-input.ts';

const shape: NetworkShape = {
  ...{ words: 5, tags: 3, endings: 8192, vectorWidth: 16, wordWidth: 16, tagWidth: 16, endingWidth: 16 },
  ...{ hidden: 16, layers: 2, arcWidth: 16, labelWidth: 16, relations: 5 },
};
const longest = 12;

const size = createLayout(shape).size;
const own = size + bufferSizes(shape, longest, longest);
const vectors: WordVectors = {
  table: { size: 4, find: () => -1 },
  values: Int8Array.from({ length: 4 * shape.vectorWidth }, (_, at) => ((at * 37) % 255) - 127),
  scales: new Float32Array(shape.vectorWidth).fill(0.01),
};

function networkWith(room: number): Network {
  const network = new Network(createKernel(own + room), shape, longest, longest);
  for (let at = 0; at < size; at++) network.kernel.floats[at] = Math.sin(at * 1.3) * 0.4;
  return network;
}

// Words whose endings are 4,096 apart are kept at the same place, so that they drive each other out.
const word = fc.record({
  vector: fc.integer({ min: -1, max: 3 }),
  word: fc.integer({ min: 0, max: shape.words - 1 }),
  ending: fc.constantFrom(7, 7 + 4096, 8),
});
const sentence = fc.array(fc.tuple(word, fc.integer({ min: 0, max: shape.tags })), {
  minLength: 1,
  maxLength: longest,
});

it('gives the gates that the first layer computes, whatever words came before', () => {
  const whole = networkWith(0);
  const parted = networkWith(InputGates.room(shape, longest));
  const inputGates = new InputGates(parted, vectors, own);
  parted.settle();
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
      for (const words of sentences) {
        const rows = words.map(([own]): WordRows => own);
        const tags = Int32Array.from(words, ([, tag]) => tag);
        rows.forEach((row, at) => {
          writeInput(whole, vectors, at, row, tags[at]!);
        });
        whole.runLayer(0, [0, rows.length]);
        inputGates.write(rows, tags, 0, rows.length);
        const count = rows.length * 6 * shape.hidden;
        const [expected, seen] = [whole, parted].map(({ kernel, buffers }) =>
          kernel.floats.subarray(buffers.gates[0], buffers.gates[0]! + count),
        );
        for (let at = 0; at < count; at++) assert.ok(Math.abs(expected![at]! - seen![at]!) < 1e-4);
      }
    }),
  );
});
