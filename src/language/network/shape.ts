/** The sizes of the parser's network. All widths are multiples of 16. */
export interface NetworkShape {
  /** Words with an embedding of their own, tags and hash buckets of endings. */
  readonly words: number;
  readonly tags: number;
  readonly endings: number;
  /** Widths of the parts of a word's input: its fixed vector, and the learnt embeddings. */
  readonly vectorWidth: number;
  readonly wordWidth: number;
  readonly tagWidth: number;
  readonly endingWidth: number;
  /** Units of each direction of a layer, and how many layers there are. */
  readonly hidden: number;
  readonly layers: number;
  /** Widths of what a word shows as a head or dependent, for finding arcs and for naming them. */
  readonly arcWidth: number;
  readonly labelWidth: number;
  readonly relations: number;
}

/** Below 0 the views of words grow this much slower. */
export const leak = 0.1;

/** A matrix of learnt numbers: where it starts among all of them, and its size. */
export interface Tensor {
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

/** Distances between head and dependent have a bias each: so far to the left, to the right, and the root. */
const distances = 2 * 16 + 1;

/** The next multiple of 16. */
export function padded(width: number): number {
  return (width + 15) & ~15;
}

export function inputWidth(shape: NetworkShape): number {
  return shape.vectorWidth + shape.wordWidth + shape.tagWidth + shape.endingWidth;
}

/** What the words show, side by side: as dependent and as head for arcs, as dependent and as head for relations. */
export function viewWidth(shape: NetworkShape): number {
  return 2 * shape.arcWidth + 2 * shape.labelWidth;
}

/** The learnt matrices by name, laid end to end, each starting at a multiple of 16. */
export interface Layout {
  readonly size: number;
  readonly tensors: ReadonlyMap<string, Tensor>;
  tensor(name: string): Tensor;
}

export function createLayout(shape: NetworkShape): Layout {
  const tensors = new Map<string, Tensor>();
  let size = 0;
  const add = (name: string, rows: number, columns: number) => {
    tensors.set(name, { start: size, rows, columns });
    size = padded(size + rows * columns);
  };
  add('words', shape.words, shape.wordWidth);
  add('tags', shape.tags + 1, shape.tagWidth);
  add('endings', shape.endings, shape.endingWidth);
  for (let layer = 0; layer < shape.layers; layer++) {
    add(`layer${layer}`, layer === 0 ? inputWidth(shape) : 2 * shape.hidden, 6 * shape.hidden);
    add(`layer${layer}.bias`, 1, 6 * shape.hidden);
  }
  add('views', 2 * shape.hidden, viewWidth(shape));
  add('views.bias', 1, viewWidth(shape));
  add('root', 1, shape.arcWidth + shape.labelWidth);
  add('arcs', shape.arcWidth, shape.arcWidth);
  add('arcs.bias', 1, shape.arcWidth);
  add('distances', 1, padded(distances));
  add('relations', shape.labelWidth, padded(shape.relations));
  add('relations.bias', 1, padded(shape.relations));
  return {
    size,
    tensors,
    tensor: (name) => tensors.get(name)!,
  };
}
