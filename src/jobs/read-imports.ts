import { canonicalAddress, type TrackingKnowledge } from '../ingest/duplicates/canonical-address.ts';
import { PoliteFetcher, type Validators } from '../ingest/fetch/polite-fetcher.ts';
import type { Reader } from '../ingest/read-received.ts';
import { heldBytes } from '../ingest/receive/byte-source.ts';
import { openItem } from '../ingest/receive/open-item.ts';
import { contextOf, outermost, type ReceiveOptions, receive } from '../ingest/receive/receive.ts';
import type { Received } from '../ingest/receive/received.ts';
import type { ImportedItem, Importer, ImportRequest } from './importer.ts';

/**
 * Reads what is imported with all that the program knows of files, pages, archives and feeds. `isKnown` is true of
 * URLs whose article is stored: feeds do not fetch them again; `address` is the form in which URLs of one page are equal. All imports share one fetcher, so that together they
 * ask one thing at a time of each host.
 */
export function createImporter(
  reader: Reader,
  tracking: TrackingKnowledge,
  isKnown: (url: string, address: string | null) => Promise<boolean>,
): Importer {
  const addressOf = (url: string) => canonicalAddress(url, tracking);
  const memory = new Map<string, Validators>();
  const fetcher = new PoliteFetcher({ memory });
  return {
    read: async function* (request) {
      const { source, after, signal, remember } = request;
      const feed = source.kind === 'feed' && URL.canParse(source.url) ? new URL(source.url).href : null;
      if (feed !== null && request.memory) memory.set(feed, request.memory as Validators);
      const known = feed === null ? {} : { isKnown: (url: string) => isKnown(url, addressOf(url)) };
      for await (const received of receivedOf(request, { after, signal, fetcher, ...known })) {
        const { article, diagnostics } = await reader.read(received);
        const item = itemOf(received, article, diagnostics);
        yield { ...item, address: item.url === null ? null : addressOf(item.url) };
      }
      if (feed !== null) remember(memory.get(feed) ?? null);
    },
  };
}

function receivedOf({ source, original }: ImportRequest, options: ReceiveOptions): AsyncIterable<Received> {
  if (source.kind === 'path') return receive(source.path, { ...options, columns: source.columns ?? {} });
  if (source.kind !== 'original') return receive(source.url, options);
  const { name, mediaType, ...known } = source;
  const hints = Object.fromEntries(
    Object.entries({
      title: known.title,
      date: known.date,
      publisher: known.publisher,
      url: known.url,
    }).filter(([, value]) => value !== null),
  );
  const origin = { ...outermost(name), mediaType, hints };
  return openItem({ origin, source: heldBytes(original!) }, contextOf(options), options.after ?? null);
}

function itemOf(
  { name, url, mediaType, content, position }: Received,
  article: ImportedItem['article'],
  diagnostics: ImportedItem['diagnostics'],
): Omit<ImportedItem, 'address'> {
  const original = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, url: article?.url ?? url, mediaType, position, original, article, diagnostics };
}
