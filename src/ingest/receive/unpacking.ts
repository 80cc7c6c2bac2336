import type { Limits } from './limits.ts';

/** Thrown where an archive unpacks to more than its size can explain. */
export class Explodes extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Explodes';
  }
}

/** Thrown where the bytes of a web archive are no longer records. */
export class NoRecord extends Error {}

/** Counts what one archive unpacks to, over all its entries: a bomb may be one large entry or a million small ones. */
export class Unpacking {
  readonly #limits: Limits;
  #unpacked = 0;
  /** Bytes of the archive itself, as far as they are known. */
  packed: number;

  constructor(limits: Limits, packed = 0) {
    this.#limits = limits;
    this.packed = packed;
  }

  /**
   * Passes unpacked chunks through while the archive's size can explain them.
   *
   * @throws {Explodes}
   */
  async *pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#unpacked += chunk.length;
      this.check();
      yield chunk;
    }
  }

  /** @throws {Explodes} when more has been unpacked than the archive's size can explain */
  check(): void {
    const explained = Math.max(this.#limits.unpackedFreely, this.packed * this.#limits.expansion);
    if (this.#unpacked <= explained) return;
    throw new Explodes(
      `${this.packed} bytes unpack to more than ${explained}; no archive of reports does that`,
    );
  }
}
