import type { ArticleCoder } from '../jobs/coder-threads.ts';
import type { Article } from '../schema/article.ts';
import type { Record } from '../schema/record.ts';

/** So many articles are coded before threads are started for the rest: a thread takes half a second to start. */
const few = 20;

/** Codes some articles here, and more than a few on threads. */
export class GrowingCoder {
  readonly #codeHere: (article: Article) => Record;
  readonly #threads: number;
  #coded = 0;
  #coder: ArticleCoder | null = null;

  /** With one thread all are coded here. */
  constructor(codeHere: (article: Article) => Record, threads: number) {
    this.#codeHere = codeHere;
    this.#threads = threads;
  }

  /** How many articles it is worth to give it at the same time: each thread has one in hand and one waiting. */
  get width(): number {
    return this.#coder === null ? 1 : 2 * this.#threads;
  }

  /** @throws {Problem} `internal.failure` when a thread fails on the article */
  async code(article: Article): Promise<Record> {
    if (this.#coder === null && this.#threads > 1 && this.#coded++ === few) {
      const { openCoderThreads } = await import('../jobs/coder-threads.ts');
      this.#coder = openCoderThreads(this.#threads);
    }
    return this.#coder === null ? this.#codeHere(article) : this.#coder.code(article);
  }

  async close(): Promise<void> {
    await this.#coder?.close();
  }
}

/**
 * What `work` makes of each item, in the order of the items, while it is at work on as many of them as `width` tells; no
 * further item is asked for before that.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: () => number,
): AsyncGenerator<[Item, Result], void> {
  const underWay: { readonly item: Item; readonly result: Promise<Result> }[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever waits for it hears of its failure; until then it is nobody's.
    result.catch(() => undefined);
    underWay.push({ item, result });
    while (underWay.length >= width()) {
      const { item: first, result: done } = underWay.shift()!;
      yield [first, await done];
    }
  }
  for (const { item, result } of underWay) yield [item, await result];
}
