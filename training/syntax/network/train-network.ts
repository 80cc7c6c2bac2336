import { createKernel } from '../../../src/language/network/create-kernel.ts';
import { bufferSizes, distance, Network } from '../../../src/language/network/network.ts';
import { plainKernel } from '../../../src/language/network/plain-kernel.ts';
import { createLayout, type NetworkShape, padded, viewWidth } from '../../../src/language/network/shape.ts';
import { type WordRows, type WordVectors, writeInput } from '../../../src/language/network/word-input.ts';
import { seeded, shuffle } from '../random.ts';
import { Adam } from './adam.ts';
import { Backward } from './backward.ts';

/** A sentence to learn from: `heads` are words of it, -1 for the root; tags and relations count from 1. */
export interface NetworkExample {
  readonly rows: readonly WordRows[];
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** How a network is trained. Dropouts are the shares of inputs and units that are left out at random. */
export interface NetworkTraining {
  readonly epochs: number;
  readonly batchWords: number;
  readonly rate: number;
  readonly wordDropout: number;
  readonly vectorDropout: number;
  readonly tagDropout: number;
  readonly unitDropout: number;
  readonly seed: number;
}

const longest = 200;

/** Trains a network; `onEpoch` gets the averaged weights in the order of the layout, and the loss of a word. */
export function trainNetwork(
  examples: readonly NetworkExample[],
  shape: NetworkShape,
  vectors: WordVectors,
  training: NetworkTraining,
  onEpoch: (epoch: number, weights: Float32Array, loss: number) => void,
): Float32Array {
  const trainer = new Trainer(shape, vectors, training);
  const random = seeded(training.seed);
  const usable = examples.filter(({ tags }) => tags.length <= longest);
  const steps = Math.ceil(
    (training.epochs * usable.reduce((sum, { tags }) => sum + tags.length, 0)) / training.batchWords,
  );
  let step = 0;
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    let [loss, words] = [0, 0];
    for (const batch of batches(usable, training.batchWords, random)) {
      const progress = Math.min(1, step++ / steps);
      loss += trainer.learn(batch, training.rate * Math.min(1, step / 100) * (1 - 0.97 * progress));
      words += batch.reduce((sum, { tags }) => sum + tags.length, 0);
    }
    onEpoch(epoch, trainer.weights(), loss / words);
  }
  return trainer.weights();
}

/** Sentences of like length together, in batches of about so many words, in random order. */
function batches(
  examples: readonly NetworkExample[],
  words: number,
  random: () => number,
): NetworkExample[][] {
  const order = examples.map((example) => ({ example, key: example.tags.length * (0.8 + 0.4 * random()) }));
  order.sort((a, b) => a.key - b.key);
  const result: NetworkExample[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const { example } of order) {
    if (size + example.tags.length > words) {
      result.push([]);
      size = 0;
    }
    result.at(-1)!.push(example);
    size += example.tags.length;
  }
  shuffle(result, random);
  return result;
}

class Trainer {
  readonly #network: Network;
  readonly #backward: Backward;
  readonly #adam: Adam;
  readonly #shift: number;
  readonly #vectors: WordVectors;
  readonly #training: NetworkTraining;
  readonly #random: () => number;

  constructor(shape: NetworkShape, vectors: WordVectors, training: NetworkTraining) {
    const words = training.batchWords + longest;
    const layout = createLayout(shape);
    this.#shift = layout.size + bufferSizes(shape, words, longest);
    const probe = new Network(plainKernel(0), shape, words, longest);
    const kernel = createKernel(2 * this.#shift + Backward.scratch(probe, words));
    this.#network = new Network(kernel, shape, words, longest);
    this.#backward = new Backward(this.#network, this.#shift);
    this.#random = seeded(training.seed + 1);
    this.#initialise();
    this.#adam = new Adam(kernel.floats, layout.size);
    this.#vectors = vectors;
    this.#training = training;
  }

  weights(): Float32Array {
    return this.#adam.average.slice();
  }

  #initialise(): void {
    const { floats } = this.#network.kernel;
    for (const [name, { start, rows, columns }] of this.#network.layout.tensors) {
      const embedding = rows > 1 && ['words', 'tags', 'endings'].includes(name);
      const size = embedding ? 0.5 : name === 'root' ? 0.1 : rows === 1 ? 0 : Math.sqrt(6 / (rows + columns));
      for (let at = start; at < start + rows * columns; at++) floats[at] = (2 * this.#random() - 1) * size;
    }
  }

  /** One step on a batch; returns the loss summed over its words. */
  learn(batch: readonly NetworkExample[], rate: number): number {
    const { shape, kernel } = this.#network;
    const starts = [0];
    for (const { tags } of batch) starts.push(starts.at(-1)! + tags.length);
    const words = starts.at(-1)!;
    kernel.floats.fill(0, this.#shift, 2 * this.#shift);
    const inputs = this.#write(batch, starts);
    const masks = Array.from({ length: shape.layers }, () => this.#mask(batch.length, 2 * shape.hidden));
    for (let layer = 0; layer < shape.layers; layer++) {
      this.#network.runLayer(layer, starts);
      this.#apply(masks[layer]!, this.#network.buffers.output[layer]!, 2 * shape.hidden, starts);
    }
    this.#network.runViews(words);
    const viewMask = this.#mask(batch.length, viewWidth(shape));
    this.#apply(viewMask, this.#network.buffers.views, viewWidth(shape), starts);
    this.#network.runQueries(words);
    const loss = this.#arcs(batch, starts, words) + this.#relations(batch, starts, words);
    this.#backward.queries(words);
    this.#apply(viewMask, this.#network.buffers.views + this.#shift, viewWidth(shape), starts);
    this.#backward.views(words);
    for (let layer = shape.layers - 1; layer >= 0; layer--) {
      this.#apply(
        masks[layer]!,
        this.#network.buffers.output[layer]! + this.#shift,
        2 * shape.hidden,
        starts,
      );
      this.#backward.layer(layer, starts);
    }
    this.#scatter(inputs);
    this.#adam.step(kernel.floats, this.#shift, rate, 5);
    return loss;
  }

  /** Writes the inputs of a batch, some left out at random; returns the rows of the embeddings that were used. */
  #write(batch: readonly NetworkExample[], starts: readonly number[]): { rows: WordRows; tag: number }[] {
    const { wordDropout, vectorDropout, tagDropout } = this.#training;
    const used: { rows: WordRows; tag: number }[] = [];
    batch.forEach(({ rows, tags }, sentence) => {
      rows.forEach((own, word) => {
        const dropped: WordRows = {
          vector: this.#random() < vectorDropout ? -1 : own.vector,
          word: this.#random() < wordDropout ? 0 : own.word,
          ending: own.ending,
        };
        const tag = this.#random() < tagDropout ? 0 : tags[word]!;
        writeInput(this.#network, this.#vectors, starts[sentence]! + word, dropped, tag);
        used.push({ rows: dropped, tag });
      });
    });
    return used;
  }

  /** A mask for each sentence: 0 for units left out, more than 1 for the others. */
  #mask(sentences: number, width: number): Float32Array {
    const { unitDropout } = this.#training;
    return Float32Array.from({ length: sentences * width }, () =>
      this.#random() < unitDropout ? 0 : 1 / (1 - unitDropout),
    );
  }

  #apply(mask: Float32Array, place: number, width: number, starts: readonly number[]): void {
    const { floats } = this.#network.kernel;
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      for (let word = starts[sentence]!; word < starts[sentence + 1]!; word++) {
        const row = place + word * width;
        for (let unit = 0; unit < width; unit++) floats[row + unit]! *= mask[sentence * width + unit]!;
      }
    }
  }

  #arcs(batch: readonly NetworkExample[], starts: readonly number[], words: number): number {
    const { buffers, kernel } = this.#network;
    let loss = 0;
    batch.forEach(({ heads }, sentence) => {
      const first = starts[sentence]!;
      const length = heads.length;
      const columns = padded(length + 1);
      this.#network.runScores(first, first + length);
      for (let word = 0; word < length; word++) {
        const row = buffers.scores + word * columns;
        const gold = heads[word]! < 0 ? length : heads[word]!;
        loss += crossEntropy(kernel.floats, row, row + this.#shift, length + 1, gold, word, 1 / words);
        kernel.floats.fill(0, row + this.#shift + length + 1, row + this.#shift + columns);
      }
      this.#backward.scores(first, first + length, distance);
    });
    return loss;
  }

  #relations(batch: readonly NetworkExample[], starts: readonly number[], words: number): number {
    const { buffers, kernel, shape } = this.#network;
    const heads = new Int32Array(words);
    const gold = new Int32Array(words);
    batch.forEach((example, sentence) => {
      example.heads.forEach((head, word) => {
        const at = starts[sentence]! + word;
        heads[at] = head < 0 ? -1 : starts[sentence]! + head;
        gold[at] = example.relations[word]! - 1;
      });
    });
    this.#network.runRelations(heads, words);
    let loss = 0;
    const columns = padded(shape.relations);
    for (let word = 0; word < words; word++) {
      const row = buffers.relations + word * columns;
      loss += crossEntropy(
        kernel.floats,
        row,
        row + this.#shift,
        shape.relations,
        gold[word]!,
        -1,
        1 / words,
      );
    }
    this.#backward.relations(heads, words);
    return loss;
  }

  /** Takes the gradients of the inputs back to the embeddings. */
  #scatter(inputs: readonly { rows: WordRows; tag: number }[]): void {
    const { shape, buffers, layout, kernel } = this.#network;
    const { floats } = kernel;
    let at = buffers.input + this.#shift;
    const add = (name: string, row: number, width: number) => {
      const to = layout.tensor(name).start + this.#shift + row * width;
      for (let unit = 0; unit < width; unit++) floats[to + unit]! += floats[at + unit]!;
      at += width;
    };
    for (const { rows, tag } of inputs) {
      at += shape.vectorWidth;
      add('words', rows.word, shape.wordWidth);
      add('tags', tag, shape.tagWidth);
      add('endings', rows.ending, shape.endingWidth);
    }
  }
}

/** The loss of a softmax over a row of scores; writes its gradient times `weight`. `without` takes no part. */
function crossEntropy(
  floats: Float32Array,
  row: number,
  gradients: number,
  length: number,
  gold: number,
  without: number,
  weight: number,
): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) if (at !== without) most = Math.max(most, floats[row + at]!);
  let sum = 0;
  for (let at = 0; at < length; at++) if (at !== without) sum += Math.exp(floats[row + at]! - most);
  for (let at = 0; at < length; at++) {
    const share = at === without ? 0 : Math.exp(floats[row + at]! - most) / sum;
    floats[gradients + at] = (share - (at === gold ? 1 : 0)) * weight;
  }
  return Math.log(sum) + most - floats[row + gold]!;
}
