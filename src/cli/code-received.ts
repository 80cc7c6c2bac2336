import type { Received } from '../ingest/receive/received.ts';
import type { Record } from '../schema/record.ts';
import type { Coding } from './coder.ts';
import { type ReadOptions, readItems, tellItem } from './read-items.ts';

/** A record with the name of the file, or of the entry of a folder or an archive, that it was read from. */
export interface NamedRecord<Item extends Received = Received> {
  readonly name: string;
  readonly record: Record;
  readonly received: Item;
}

/**
 * Codes what is received, one item after the other. What cannot be read is told of on standard error, handed to `fail`, and
 * passed over, and so is an article whose text was there before; copies and later versions are marked.
 */
export async function* codeReceived<Item extends Received>(
  items: AsyncIterable<Item>,
  coding: Coding,
  options: ReadOptions,
): AsyncGenerator<NamedRecord<Item>, void> {
  for await (const { received, article, repeated, diagnostics } of readItems(items, coding, options)) {
    if (repeated?.kind === 'text') continue;
    const record = coding.coder.codeArticle(article);
    for (const each of record.diagnostics) tellItem(each, received.name, article.text, options);
    const name = received.within.at(-1)!;
    yield { name, record: { ...record, diagnostics: [...diagnostics, ...record.diagnostics] }, received };
  }
}
