/** A row and a column that may be paired, and what the pair is worth (above 0). */
export interface Edge {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * The one-to-one pairs of rows and columns of highest total weight; rows and columns may stay alone. Hungarian method by
 * shortest augmenting paths (Jonker and Volgenant 1987), O(n³) in the number of rows and columns.
 */
export function bestPairs(edges: readonly Edge[], rows: number, columns: number): Edge[] {
  const size = Math.max(rows, columns);
  const weight = new Float64Array(size * size);
  for (const edge of edges) weight[edge.row * size + edge.column] = edge.weight;
  const rowOf = augment(weight, size);
  return edges.filter(({ row, column }) => rowOf[column] === row);
}

/** For each column of a square matrix its row in the assignment of highest weight. */
function augment(weight: Float64Array, size: number): Int32Array {
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const matched = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < size; row++) {
    const previous = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(size + 1);
    matched[size] = row;
    let column = size;
    while (matched[column] !== -1) {
      done[column] = 1;
      column = relax({ weight, size, rowPrice, columnPrice, matched, previous, least, done }, column);
    }
    while (column !== size) {
      const before = previous[column]!;
      matched[column] = matched[before]!;
      column = before;
    }
    matched[size] = -1;
  }
  return matched;
}

interface Search {
  readonly weight: Float64Array;
  readonly size: number;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly matched: Int32Array;
  readonly previous: Int32Array;
  readonly least: Float64Array;
  readonly done: Uint8Array;
}

/** Takes the search one column further; returns that column. Column `size` stands for the row that is being placed. */
function relax(search: Search, from: number): number {
  const { weight, size, rowPrice, columnPrice, matched, previous, least, done } = search;
  const row = matched[from]!;
  let [next, delta] = [-1, Number.POSITIVE_INFINITY];
  for (let column = 0; column < size; column++) {
    if (done[column]) continue;
    const cost = -weight[row * size + column]! - rowPrice[row]! - columnPrice[column]!;
    if (cost < least[column]!) {
      least[column] = cost;
      previous[column] = from;
    }
    if (least[column]! < delta) {
      delta = least[column]!;
      next = column;
    }
  }
  for (let column = 0; column <= size; column++) {
    if (done[column]) {
      rowPrice[matched[column]!]! += delta;
      columnPrice[column]! -= delta;
    } else least[column]! -= delta;
  }
  return next;
}
