import type { Received } from '../ingest/receive/received.ts';
import type { Record } from '../schema/record.ts';
import type { Coding } from './coder.ts';
import { GrowingCoder, inOrder } from './growing-coder.ts';
import { type ReadItem, type ReadOptions, readItems, tellItem } from './read-items.ts';

/** A record with the name of the file, or of the entry of a folder or an archive, that it was read from. */
export interface NamedRecord<Item extends Received = Received> {
  readonly name: string;
  readonly record: Record;
  readonly received: Item;
}

/**
 * Codes what is received, in its order; many articles on as many threads as `threads` tells. What cannot be read is told of on
 * standard error, handed to `fail`, and passed over, and so is an article whose text was there before; copies and later
 * versions are marked.
 */
export async function* codeReceived<Item extends Received>(
  items: AsyncIterable<Item>,
  coding: Coding,
  options: ReadOptions & { readonly threads: number },
): AsyncGenerator<NamedRecord<Item>, void> {
  const coder = new GrowingCoder((article) => coding.coder.codeArticle(article), options.threads);
  const read = readItems(items, coding, options);
  try {
    const coded = inOrder(
      withoutCopies(read),
      ({ article }) => coder.code(article),
      () => coder.width,
    );
    for await (const [{ received, article, diagnostics }, record] of coded) {
      for (const each of record.diagnostics) tellItem(each, received.name, article.text, options);
      const name = received.within.at(-1)!;
      yield { name, record: { ...record, diagnostics: [...diagnostics, ...record.diagnostics] }, received };
    }
  } finally {
    await coder.close();
  }
}

async function* withoutCopies<Item extends Received>(
  items: AsyncIterable<ReadItem<Item>>,
): AsyncGenerator<ReadItem<Item>> {
  for await (const item of items) if (item.repeated?.kind !== 'text') yield item;
}
