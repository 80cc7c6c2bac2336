import { HEAD, type Kind, kindOf } from '../kind.ts';
import { allBytes, TooManyBytes, withHead } from './byte-source.ts';
import type { Context, Item, OpenItem } from './context.ts';
import { notReceived, type Received, type Resumption, received } from './received.ts';
import { Explodes, NoRecord } from './unpacking.ts';

type Open = (item: Item, context: Context, after: Resumption) => AsyncIterable<Received>;

/** Each kind's own reader, loaded when a file of the kind comes. */
const openers: { readonly [kind in Kind]: () => Promise<Open> } = {
  zip: async () => (await import('./zip.ts')).openZip,
  gzip: async () => (await import('./gzip.ts')).openGzip,
  warc: async () => (await import('./warc.ts')).openWarc,
  mail: async () => (await import('./mail.ts')).openMail,
  feed: async () => (await import('./feed.ts')).openFeed,
  json: async () => (await import('./jsonl.ts')).openJson,
  jsonl: async () => (await import('./jsonl.ts')).openJsonl,
  csv: async () => (await import('./csv.ts')).openCsv,
  docx: async () => openDocument,
  pdf: async () => openDocument,
  text: async () => openText,
};

/**
 * Reads one item by its kind. What is wrong with it comes as an item without content, behind those that could be had; the
 * items around it are not touched.
 */
export const openItem: OpenItem = async function* (item, context, after) {
  if (after?.length === 0) return;
  context.signal?.throwIfAborted();
  try {
    const { head, source, close } = await withHead(item.source, HEAD);
    try {
      const kind = kindOf(head, item.origin.within.at(-1) ?? '', item.origin.mediaType);
      const open = await openers[kind]();
      yield* open({ origin: item.origin, source }, context, after);
    } finally {
      await close();
    }
  } catch (error) {
    if (context.signal?.aborted) throw error;
    yield failed(item, error);
  }
};

async function* openText(item: Item, context: Context): AsyncGenerator<Received> {
  yield received(item.origin, await allBytes(item.source, context.limits.text));
}

async function* openDocument(item: Item, context: Context): AsyncGenerator<Received> {
  yield received(item.origin, await allBytes(item.source, context.limits.document));
}

function failed({ origin }: Item, error: unknown): Received {
  if (error instanceof TooManyBytes) return notReceived(origin, 'input.too-large', error.message);
  if (error instanceof Explodes) return notReceived(origin, 'archive.explodes', error.message);
  const what = error instanceof Error ? error.message : String(error);
  const code = (error as { readonly code?: unknown }).code;
  const ofSystem = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  if (ofSystem) return notReceived(origin, 'input.unreadable', what);
  const damaged = error instanceof NoRecord ? what : `it is damaged: ${what}`;
  return notReceived(origin, 'archive.damaged', damaged);
}
