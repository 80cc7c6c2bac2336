import type { Network } from '../../../src/language/network/network.ts';
import { inputWidth, leak, padded, viewWidth } from '../../../src/language/network/shape.ts';

/**
 * The way back through a network: gradients of everything at place p of the kernel's numbers lie at p + `shift`. The methods are
 * called in the reverse order of the network's own; each adds to the gradients of what went in.
 */
export class Backward {
  readonly shift: number;
  readonly #network: Network;
  readonly #scratch: number;
  readonly #carry: Float32Array;

  /** `shift`: how many numbers the network uses; behind twice as many there is room to turn the largest matrix. */
  constructor(network: Network, shift: number) {
    this.#network = network;
    this.shift = shift;
    this.#scratch = 2 * shift;
    this.#carry = new Float32Array(network.shape.hidden);
  }

  /** How many numbers the room behind needs. */
  static scratch(network: Network, words: number): number {
    const largest = Math.max(
      ...[...network.layout.tensors.values()].map(({ rows, columns }) => rows * columns),
    );
    return padded(largest) + words * network.shape.arcWidth;
  }

  /** Back from the gradients of a sentence's scores to those of its queries, its views as heads and the biases. */
  scores(first: number, end: number, distance: (word: number, head: number, length: number) => number): void {
    const { shape, buffers, layout, kernel } = this.#network;
    const { floats, multiply } = kernel;
    const { shift } = this;
    const length = end - first;
    const columns = padded(length + 1);
    const width = viewWidth(shape);
    const root = layout.tensor('root').start;
    const bias = layout.tensor('distances').start + shift;
    const heads = this.#scratch;
    for (let word = 0; word < length; word++) {
      const row = buffers.scores + shift + word * columns;
      for (let head = 0; head <= length; head++)
        floats[bias + distance(word, head, length)]! += floats[row + head]!;
    }
    for (let head = 0; head <= length; head++) {
      const from = head === length ? root : buffers.views + (first + head) * width + shape.arcWidth;
      floats.copyWithin(heads + head * shape.arcWidth, from, from + shape.arcWidth);
    }
    const queries = buffers.queries + first * shape.arcWidth;
    multiply(queries + shift, buffers.scores + shift, heads, length, length + 1, shape.arcWidth, columns, 1);
    floats.fill(0, heads, heads + (length + 1) * shape.arcWidth);
    multiply(heads, buffers.scores + shift, queries, length + 1, length, shape.arcWidth, 1, columns);
    for (let head = 0; head <= length; head++) {
      const to = (head === length ? root : buffers.views + (first + head) * width + shape.arcWidth) + shift;
      for (let unit = 0; unit < shape.arcWidth; unit++) {
        floats[to + unit]! += floats[heads + head * shape.arcWidth + unit]!;
      }
    }
  }

  queries(words: number): void {
    const { shape, buffers } = this.#network;
    this.#affine(buffers.queries, buffers.views, viewWidth(shape), 'arcs', words);
  }

  relations(heads: Int32Array, words: number): void {
    const { shape, buffers, layout, kernel } = this.#network;
    const { floats } = kernel;
    const width = viewWidth(shape);
    this.#affine(buffers.relations, buffers.meeting, shape.labelWidth, 'relations', words);
    const root = layout.tensor('root').start + shape.arcWidth;
    for (let word = 0; word < words; word++) {
      const own = buffers.views + word * width + 2 * shape.arcWidth + this.shift;
      const head = heads[word]!;
      const other =
        (head < 0 ? root : buffers.views + head * width + 2 * shape.arcWidth + shape.labelWidth) + this.shift;
      const meeting = buffers.meeting + word * shape.labelWidth;
      for (let unit = 0; unit < shape.labelWidth; unit++) {
        const slope = floats[meeting + unit]! < 0 ? leak : 1;
        const gradient = floats[meeting + unit + this.shift]! * slope;
        floats[own + unit]! += gradient;
        floats[other + unit]! += gradient;
      }
    }
  }

  views(words: number): void {
    const { shape, buffers, kernel } = this.#network;
    const { floats } = kernel;
    const end = buffers.views + words * viewWidth(shape);
    for (let at = buffers.views; at < end; at++) if (floats[at]! < 0) floats[at + this.shift]! *= leak;
    this.#affine(buffers.views, buffers.output.at(-1)!, 2 * shape.hidden, 'views', words);
  }

  layer(layer: number, starts: readonly number[]): void {
    const { shape, buffers } = this.#network;
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
      this.#recur(layer, first, end, 1);
      this.#recur(layer, end - 1, first - 1, -1);
    }
    const from = layer === 0 ? buffers.input : buffers.output[layer - 1]!;
    const width = layer === 0 ? inputWidth(shape) : 2 * shape.hidden;
    this.#affine(buffers.gates[layer]!, from, width, `layer${layer}`, starts.at(-1)!);
  }

  #recur(layer: number, first: number, end: number, step: number): void {
    const { shape, buffers, kernel } = this.#network;
    const { floats } = kernel;
    const { hidden } = shape;
    const { shift } = this;
    const carry = this.#carry.fill(0);
    const offset = step > 0 ? 0 : 1;
    for (let word = end - step; word !== first - step; word -= step) {
      const candidate = buffers.gates[layer]! + word * 6 * hidden + offset * 3 * hidden;
      const own = buffers.memory[layer]! + word * 2 * hidden + offset * hidden;
      const before = own - step * 2 * hidden;
      const out = buffers.output[layer]! + word * 2 * hidden + offset * hidden + shift;
      const start = word === first;
      for (let unit = 0; unit < hidden; unit++) {
        const [value, forget, let_out] = [
          floats[candidate + unit]!,
          floats[candidate + hidden + unit]!,
          floats[candidate + 2 * hidden + unit]!,
        ];
        const [keepBase, outBase] = [1 + Math.abs(forget), 1 + Math.abs(let_out)];
        const keep = 0.5 + (0.5 * forget) / keepBase;
        const open = 0.5 + (0.5 * let_out) / outBase;
        const gradient = floats[out + unit]!;
        const memoryGradient = carry[unit]! + gradient * open;
        const previous = start ? 0 : floats[before + unit]!;
        floats[candidate + unit + shift] = memoryGradient * (1 - keep);
        floats[candidate + hidden + unit + shift] =
          (memoryGradient * (previous - value) * 0.5) / keepBase ** 2;
        floats[candidate + 2 * hidden + unit + shift] = (gradient * floats[own + unit]! * 0.5) / outBase ** 2;
        carry[unit] = memoryGradient * keep;
      }
    }
  }

  /** Back through `to = bias + from · matrix`. */
  #affine(to: number, from: number, stride: number, name: string, words: number): void {
    const { layout, kernel } = this.#network;
    const { floats, multiply } = kernel;
    const { start, rows, columns } = layout.tensor(name);
    const { shift } = this;
    const bias = layout.tensor(`${name}.bias`).start + shift;
    multiply(start + shift, from, to + shift, rows, words, columns, 1, stride);
    for (let word = 0; word < words; word++) {
      const row = to + shift + word * columns;
      for (let column = 0; column < columns; column++) floats[bias + column]! += floats[row + column]!;
    }
    const turned = this.#scratch;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        floats[turned + column * rows + row] = floats[start + row * columns + column]!;
      }
    }
    if (stride === rows) {
      multiply(from + shift, to + shift, turned, words, columns, rows, columns, 1);
      return;
    }
    const result = turned + padded(rows * columns);
    floats.fill(0, result, result + words * rows);
    multiply(result, to + shift, turned, words, columns, rows, columns, 1);
    for (let word = 0; word < words; word++) {
      for (let unit = 0; unit < rows; unit++) {
        floats[from + shift + word * stride + unit]! += floats[result + word * rows + unit]!;
      }
    }
  }
}
