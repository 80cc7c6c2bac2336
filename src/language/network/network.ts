import { type Kernel, toPanels } from './kernel.ts';
import { createLayout, inputWidth, type Layout, type NetworkShape, padded, viewWidth } from './shape.ts';

/** Where the results of each step lie among the kernel's numbers, one row for each word (unless it says otherwise). */
export interface Buffers {
  readonly input: number;
  /** For each layer: what goes into its gates (6 × hidden), its memory and its output (2 × hidden). */
  readonly gates: readonly number[];
  readonly memory: readonly number[];
  readonly output: readonly number[];
  readonly views: number;
  /** The views as dependents, times the arc matrix. */
  readonly queries: number;
  /** The views as heads of one sentence and the root, turned: a row for each number of a view. */
  readonly heads: number;
  /** Of one sentence: for each word the scores of the words as its head, and of the root behind the last. */
  readonly scores: number;
  readonly meeting: number;
  readonly relations: number;
}

/** How many numbers a network needs beside its weights, for so many words at once and sentences of such a length. */
export function bufferSizes(shape: NetworkShape, words: number, longest: number): number {
  return placeBuffers(shape, 0, words, longest).end;
}

function placeBuffers(shape: NetworkShape, start: number, words: number, longest: number) {
  let end = start;
  const take = (size: number) => {
    const place = end;
    end = padded(end + size);
    return place;
  };
  const each = (width: number) => Array.from({ length: shape.layers }, () => take(words * width));
  const buffers: Buffers = {
    input: take(words * inputWidth(shape)),
    gates: each(6 * shape.hidden),
    memory: each(2 * shape.hidden),
    output: each(2 * shape.hidden),
    views: take(words * viewWidth(shape)),
    queries: take(words * shape.arcWidth),
    heads: take(padded(longest + 1) * shape.arcWidth),
    scores: take(longest * padded(longest + 1)),
    meeting: take(words * shape.labelWidth),
    relations: take(words * padded(shape.relations)),
  };
  return { buffers, end };
}

/**
 * A network that reads a sentence both ways and scores every word as the head of every other: two layers of gated units
 * whose gates look at the input alone (quasi-recurrent, Bradbury et al. 2017), then a biaffine scorer (Dozat and
 * Manning 2017). Weights lie at the start of the kernel's numbers in the order of the layout.
 */
export class Network {
  readonly shape: NetworkShape;
  readonly layout: Layout;
  readonly kernel: Kernel;
  readonly buffers: Buffers;
  #settled = false;

  constructor(kernel: Kernel, shape: NetworkShape, words: number, longest: number) {
    this.kernel = kernel;
    this.shape = shape;
    this.layout = createLayout(shape);
    this.buffers = placeBuffers(shape, this.layout.size, words, longest).buffers;
  }

  /** Lays the matrices out for speed, once the weights are there and will not change any more. */
  settle(): void {
    for (const [name, { start, rows, columns }] of this.layout.tensors) {
      if (this.layout.tensors.has(`${name}.bias`)) toPanels(this.kernel.floats, start, rows, columns);
    }
    this.#settled = true;
  }

  /** Runs a layer over the sentences that start at `starts` (the last entry is the number of words). */
  runLayer(layer: number, starts: readonly number[]): void {
    const { shape, buffers } = this;
    const from = layer === 0 ? buffers.input : buffers.output[layer - 1]!;
    const width = layer === 0 ? inputWidth(shape) : 2 * shape.hidden;
    this.#affine(buffers.gates[layer]!, from, width, `layer${layer}`, starts.at(-1)!);
    this.runMemory(layer, starts);
  }

  /** Writes to `to` what the first `words` of the input add to the gates of the first layer, without their bias. */
  runInput(words: number, to: number): void {
    const { start, rows, columns } = this.layout.tensor('layer0');
    this.kernel.floats.fill(0, to, to + words * columns);
    this.kernel.multiply(to, this.buffers.input, start, words, rows, columns, rows, 1, this.#settled);
  }

  /** The part of a layer behind its gates, which must be there. */
  runMemory(layer: number, starts: readonly number[]): void {
    const { buffers } = this;
    const [gates, memory, output] = [buffers.gates[layer]!, buffers.memory[layer]!, buffers.output[layer]!];
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
      if (first === end) continue;
      this.#recur(gates, memory, output, first, end - first, 1);
      this.#recur(gates, memory, output, end - 1, end - first, -1);
    }
  }

  /** What each word shows as a dependent and as a head. */
  runViews(words: number): void {
    const { shape, buffers } = this;
    this.#affine(buffers.views, buffers.output.at(-1)!, 2 * shape.hidden, 'views', words);
    this.kernel.leak(buffers.views, words * viewWidth(shape));
  }

  /** The queries of all words; their views must be there. */
  runQueries(words: number): void {
    const { shape, buffers } = this;
    this.#affine(buffers.queries, buffers.views, viewWidth(shape), 'arcs', words);
  }

  /** The scores of the heads of each word in the sentence from `first` to `end`. Rows are `padded(length + 1)` wide. */
  runScores(first: number, end: number): void {
    const { shape, buffers, layout } = this;
    const { floats, multiply } = this.kernel;
    const length = end - first;
    const columns = padded(length + 1);
    const width = viewWidth(shape);
    const root = layout.tensor('root').start;
    for (let unit = 0; unit < shape.arcWidth; unit++) {
      const row = buffers.heads + unit * columns;
      for (let word = 0; word < length; word++) {
        floats[row + word] = floats[buffers.views + (first + word) * width + shape.arcWidth + unit]!;
      }
      floats[row + length] = floats[root + unit]!;
      floats.fill(0, row + length + 1, row + columns);
    }
    const bias = layout.tensor('distances').start;
    for (let word = 0; word < length; word++) {
      const row = buffers.scores + word * columns;
      for (let head = 0; head <= length; head++)
        floats[row + head] = floats[bias + distance(word, head, length)]!;
    }
    multiply(
      buffers.scores,
      buffers.queries + first * shape.arcWidth,
      buffers.heads,
      length,
      shape.arcWidth,
      columns,
      shape.arcWidth,
      1,
    );
  }

  /**
   * The scores of the relations of each word to its head, in rows of `padded(relations)`. `heads` are numbers of words in
   * the buffers, -1 for the root.
   */
  runRelations(heads: Int32Array, words: number): void {
    const { shape, buffers, layout } = this;
    const width = viewWidth(shape);
    const root = layout.tensor('root').start + shape.arcWidth;
    for (let word = 0; word < words; word++) {
      const own = buffers.views + word * width + 2 * shape.arcWidth;
      const head = heads[word]!;
      const other = head < 0 ? root : buffers.views + head * width + 2 * shape.arcWidth + shape.labelWidth;
      this.kernel.sum(buffers.meeting + word * shape.labelWidth, own, other, shape.labelWidth);
    }
    this.kernel.leak(buffers.meeting, words * shape.labelWidth);
    this.#affine(buffers.relations, buffers.meeting, shape.labelWidth, 'relations', words);
  }

  /** One direction of a layer over `words` words from `first` on: `step` is 1 from the front, -1 from the end. */
  #recur(gates: number, memory: number, output: number, first: number, words: number, step: 1 | -1): void {
    const { hidden } = this.shape;
    const direction = step > 0 ? 0 : 1;
    const own = first * 2 * hidden + direction * hidden;
    this.kernel.recur({
      gates: gates + first * 6 * hidden + direction * 3 * hidden,
      ...{ memory: memory + own, output: output + own, hidden, words },
      ...{ gateStep: step * 6 * hidden, memoryStep: step * 2 * hidden },
    });
  }

  /** `to = bias + from · matrix`, row by row; rows of `from` are `stride` apart. */
  #affine(to: number, from: number, stride: number, name: string, rows: number): void {
    const { floats, multiply } = this.kernel;
    const { start, rows: inner, columns } = this.layout.tensor(name);
    const bias = this.layout.tensor(`${name}.bias`).start;
    for (let row = 0; row < rows; row++) floats.copyWithin(to + row * columns, bias, bias + columns);
    multiply(to, from, start, rows, inner, columns, stride, 1, this.#settled);
  }
}

/** The number of the bias for a head at this distance; `head === length` is the root. */
export function distance(word: number, head: number, length: number): number {
  if (head === length) return 0;
  const apart = Math.abs(head - word);
  const step = apart < 9 ? apart : apart < 17 ? 9 + ((apart - 9) >> 2) : apart < 33 ? 11 : 12;
  return head < word ? step : 16 + step;
}
