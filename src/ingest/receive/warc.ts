import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { decodedContent } from '../fetch/content-decoding.ts';
import { streamedBytes } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import { originWithin, type Received, type Resumption, resumeAt } from './received.ts';
import { NoRecord } from './unpacking.ts';

/** What a crawler keeps of pages: answers, files without an answer, and texts made of them. */
const RECORD_TYPES = new Set(['response', 'resource', 'conversion']);
const MEDIA_TYPES =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822)\s*(?:;|$)/i;
/** Heads of a record longer than this are none: what follows is not searched for their end. */
const LONGEST_HEAD = 1_000_000;

/**
 * The pages of a web archive (ISO 28500), one record at a time. Positions are offsets into the unpacked bytes, so that a
 * run that goes on seeks there. Answers other than 200, requests, images and the like are passed over.
 */
export async function* openWarc(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  const start = typeof after?.[0] === 'number' ? after[0] : 0;
  const gate = new Gate(item.source.stream(start));
  const parser = new WARCParser(new AsyncIterReader(gate, null));
  try {
    for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
      const offset = start + parser.offset;
      gate.open();
      const further = resumeAt(after, offset);
      if (further !== 'done' && holdsPage(record)) yield* openRecord(record, offset, item, context, further);
      await record.skipFully();
      gate.close();
    }
  } finally {
    await gate.end();
  }
}

/**
 * Lets through as many bytes as asked for while a record is read, and no more than a head has while one is sought. The end
 * of the bytes within a record is an error, and stays one: the parser would ask for more for ever.
 */
class Gate implements AsyncIterableIterator<Uint8Array> {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #left = LONGEST_HEAD;
  #ended: unknown = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  open(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  close(): void {
    this.#left = LONGEST_HEAD;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#ended === null) {
      try {
        const { value, done } = await this.#chunks.next();
        if (!done) return { value: this.#passed(value), done: false };
        this.#ended = new NoRecord('it is broken off within a record');
      } catch (error) {
        this.#ended = error;
        throw error;
      }
    }
    const ends = this.#left <= LONGEST_HEAD && this.#ended instanceof NoRecord;
    if (!ends) throw this.#ended;
    return { value: undefined, done: true };
  }

  /** Ends the reading below, once the archive as a whole is left. */
  async end(): Promise<void> {
    await this.#chunks.return?.();
  }

  #passed(chunk: Uint8Array): Uint8Array {
    this.#left -= chunk.length;
    if (this.#left < 0) throw new NoRecord('what follows is no record of a web archive');
    return chunk;
  }
}

function holdsPage(record: WARCRecord): boolean {
  if (!RECORD_TYPES.has(record.warcType) || record.warcTargetURI?.endsWith('/robots.txt')) return false;
  if (record.httpHeaders !== null && Number(record.httpHeaders.statusCode) !== 200) return false;
  return MEDIA_TYPES.test(mediaTypeOf(record) ?? 'text/html');
}

function mediaTypeOf(record: WARCRecord): string | null {
  return (record.httpHeaders === null ? record.warcContentType : headerOf(record, 'Content-Type')) ?? null;
}

function headerOf(record: WARCRecord, name: string): string | null {
  return record.httpHeaders?.headers.get(name) ?? null;
}

async function* openRecord(
  record: WARCRecord,
  offset: number,
  item: Item,
  context: Context,
  after: Resumption,
): AsyncGenerator<Received> {
  const address = record.warcTargetURI ?? null;
  const url = address !== null && /^https?:/i.test(address) && URL.canParse(address) ? address : null;
  const origin = originWithin(item.origin, address ?? `record at ${offset}`, offset, {
    url,
    collectedAt: isoTime(record.warcDate),
    mediaType: mediaTypeOf(record),
  });
  const source = streamedBytes(contentOf(record, context));
  yield* context.open({ origin, source }, { ...context, fetcher: null, depth: context.depth + 1 }, after);
}

async function* contentOf(record: WARCRecord, context: Context): AsyncGenerator<Uint8Array> {
  const chunked = /\bchunked\b/i.test(headerOf(record, 'Transfer-Encoding') ?? '');
  const body = chunked ? new AsyncIterReader(record.reader, null, true) : record.reader;
  yield* decodedContent(body, headerOf(record, 'Content-Encoding'), context.limits.document);
}

function isoTime(date: string | null | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
