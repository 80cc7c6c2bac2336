import { Dictionary, grown } from './word-column.ts';

/** A column in which each row has any number of values. The numbers of all rows stand behind one another in `pool`. */
export class ListColumn {
  readonly dictionary = new Dictionary();
  starts = new Uint32Array(1024);
  lengths = new Uint32Array(1024);
  pool = new Int32Array(4096);
  #used = 0;

  set(row: number, values: readonly string[]): void {
    if (row >= this.starts.length) {
      this.starts = grown(this.starts, row);
      this.lengths = grown(this.lengths, row);
    }
    if (values.length > this.lengths[row]!) this.#makeRoom(row, values.length);
    this.lengths[row] = values.length;
    const start = this.starts[row]!;
    for (const [index, value] of values.entries()) this.pool[start + index] = this.dictionary.codeOf(value);
  }

  copy(from: number, to: number): void {
    this.starts[to] = this.starts[from]!;
    this.lengths[to] = this.lengths[from]!;
    this.lengths[from] = 0;
  }

  /** Gives a row a new stretch of the pool. Its old one is lost until the pool is made anew, when most of it is lost. */
  #makeRoom(row: number, length: number): void {
    this.lengths[row] = 0;
    if (this.#used + length > this.pool.length) {
      this.#gather();
      if (this.#used + length > this.pool.length / 2) this.pool = grown(this.pool, this.#used + length);
    }
    this.starts[row] = this.#used;
    this.#used += length;
  }

  #gather(): void {
    const pool = new Int32Array(this.pool.length);
    let used = 0;
    for (let row = 0; row < this.starts.length; row++) {
      const start = this.starts[row]!;
      const length = this.lengths[row]!;
      if (length === 0) continue;
      pool.set(this.pool.subarray(start, start + length), used);
      this.starts[row] = used;
      used += length;
    }
    this.pool = pool;
    this.#used = used;
  }
}
