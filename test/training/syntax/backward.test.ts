import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bufferSizes, distance, Network } from '../../../src/language/network/network.ts';
import { plainKernel } from '../../../src/language/network/plain-kernel.ts';
import { createLayout, inputWidth, type NetworkShape, padded } from '../../../src/language/network/shape.ts';
import { Backward } from '../../../training/syntax/network/backward.ts';

const shape: NetworkShape = {
  words: 3,
  tags: 2,
  endings: 2,
  vectorWidth: 16,
  wordWidth: 16,
  tagWidth: 16,
  endingWidth: 16,
  hidden: 16,
  layers: 2,
  arcWidth: 16,
  labelWidth: 16,
  relations: 5,
};
const starts = [0, 3, 7];
const words = 7;
const heads = Int32Array.from([1, -1, 1, 4, -1, 4, 5]);

const layout = createLayout(shape);
const shift = layout.size + bufferSizes(shape, words, words);
const probe = new Network(plainKernel(0), shape, words, words);
const network = new Network(plainKernel(2 * shift + Backward.scratch(probe, words)), shape, words, words);
const { floats } = network.kernel;

/** A weight for each output, so that the loss depends on all of them. */
function weightOf(at: number): number {
  return Math.sin(at * 1.7) * 0.3;
}

/** Runs the network; the loss is a weighted sum of all scores. With `backward`, gradients are gathered. */
function run(backward: Backward | null): number {
  let loss = 0;
  for (let layer = 0; layer < shape.layers; layer++) network.runLayer(layer, starts);
  network.runViews(words);
  network.runQueries(words);
  for (let sentence = 0; sentence < 2; sentence++) {
    const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
    network.runScores(first, end);
    const columns = padded(end - first + 1);
    for (let word = 0; word < end - first; word++) {
      for (let head = 0; head < columns; head++) {
        const at = network.buffers.scores + word * columns + head;
        const weight = head <= end - first ? weightOf(first * 31 + word * 7 + head) : 0;
        loss += weight * floats[at]!;
        floats[at + shift] = weight;
      }
    }
    backward?.scores(first, end, distance);
  }
  network.runRelations(heads, words);
  for (let at = 0; at < words * padded(shape.relations); at++) {
    loss += weightOf(at) * floats[network.buffers.relations + at]!;
    floats[network.buffers.relations + at + shift] = weightOf(at);
  }
  backward?.relations(heads, words);
  backward?.queries(words);
  backward?.views(words);
  for (let layer = shape.layers - 1; layer >= 0; layer--) backward?.layer(layer, starts);
  return loss;
}

it('gives the gradients that small changes of the weights and inputs show', () => {
  for (let at = 0; at < layout.size; at++) floats[at] = Math.sin(at * 2.9) * 0.4;
  const inputs = network.buffers.input;
  for (let at = 0; at < words * inputWidth(shape); at++) floats[inputs + at] = Math.cos(at * 1.3);
  floats.fill(0, shift, 2 * shift);
  run(new Backward(network, shift));
  const gradients = floats.slice(shift, 2 * shift);
  const places = [inputs + 5, inputs + 200];
  for (const [name, { start, rows, columns }] of layout.tensors) {
    if (['words', 'tags', 'endings'].includes(name)) continue;
    for (const part of [0.1, 0.5, 0.9]) places.push(start + Math.floor(part * rows * columns));
  }
  for (const place of places) {
    const before = floats[place]!;
    const step = 0.01;
    floats[place] = before + step;
    const above = run(null);
    floats[place] = before - step;
    const below = run(null);
    floats[place] = before;
    const slope = (above - below) / (2 * step);
    assert.ok(
      Math.abs(slope - gradients[place]!) < 0.02 + 0.02 * Math.abs(slope),
      `${place}: ${slope} ${gradients[place]}`,
    );
  }
});
