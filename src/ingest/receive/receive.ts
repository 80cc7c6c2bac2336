import { stat } from 'node:fs/promises';
import { FetchProblem } from '../fetch/fetch-problem.ts';
import type { PoliteFetcher } from '../fetch/polite-fetcher.ts';
import { reasonOf } from '../read-file.ts';
import { fileBytes, heldBytes, streamedBytes } from './byte-source.ts';
import type { ColumnMap } from './columns.ts';
import type { Context } from './context.ts';
import { openFolder } from './folder.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { openItem } from './open-item.ts';
import { notReceived, type Origin, type Position, type Received, type Resumption } from './received.ts';

/** How an input is received. Everything has a default. */
export interface ReceiveOptions {
  /** Go on behind the item of this position: that of the last item which was dealt with. */
  readonly after?: Position | null;
  readonly columns?: ColumnMap;
  /** What fetches addresses, and the pages that feeds point at. Without one nothing is fetched. */
  readonly fetcher?: PoliteFetcher | null;
  /** True of an address that needs no fetching, since it is there already. */
  readonly isKnown?: (url: string) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal | null;
  readonly limits?: Partial<Limits>;
  /** What `-` reads (standard input). */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
}

/** True of what is fetched and not opened: an http or https address. */
export function isAddress(where: string): boolean {
  return /^https?:\/\//i.test(where);
}

/**
 * All that is at a path, at an http(s) address, or on standard input (`-`), one thing after the other: the file, the files
 * of a folder, the entries of an archive or feed, the rows of a table, the parts of a mail, to any depth. Only one of them
 * is held at a time. What cannot be had comes as an item that says so, and the rest goes on.
 *
 * @throws only what `signal` was aborted with
 */
export async function* receive(where: string, options: ReceiveOptions = {}): AsyncGenerator<Received> {
  const context = contextOf(options);
  const after = options.after ?? null;
  if (isAddress(where)) yield* fromAddress(where, context, after);
  else if (where === '-') yield* fromStandardInput(options, context, after);
  else yield* fromPath(where, context, after);
}

/** The context that options make. */
export function contextOf(options: ReceiveOptions): Context {
  return {
    limits: { ...defaultLimits, ...options.limits },
    columns: options.columns ?? {},
    fetcher: options.fetcher ?? null,
    isKnown: options.isKnown ?? (() => false),
    signal: options.signal ?? null,
    depth: 0,
    open: openItem,
  };
}

/** The origin of what is named on the outside. */
export function outermost(name: string): Origin {
  return { within: [name], position: [], url: null, collectedAt: null, mediaType: null, hints: {} };
}

async function* fromPath(path: string, context: Context, after: Resumption): AsyncGenerator<Received> {
  const origin = outermost(path);
  if (after?.length === 0) return;
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* openFolder(path, origin, context, after);
    else if (found.isFile()) yield* openItem({ origin, source: fileBytes(path, found.size) }, context, after);
    else yield notReceived(origin, 'input.unreadable', 'this is neither a file nor a folder');
  } catch (error) {
    if (context.signal?.aborted) throw error;
    yield notReceived(origin, 'input.unreadable', reasonOf(error));
  }
}

async function* fromStandardInput(
  options: ReceiveOptions,
  context: Context,
  after: Resumption,
): AsyncGenerator<Received> {
  const source = streamedBytes(asBytes(options.standardInput ?? process.stdin));
  yield* openItem({ origin: outermost('standard input'), source }, context, after);
}

async function* asBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** A page, a document or a feed. Its validators are remembered once all that came of it was taken. */
async function* fromAddress(address: string, context: Context, after: Resumption): AsyncGenerator<Received> {
  const origin = { ...outermost(address), url: address };
  if (after?.length === 0) return;
  if (context.fetcher === null) {
    yield notReceived(origin, 'fetch.stopped', 'nothing is to be fetched in this run');
    return;
  }
  try {
    const { document: largest } = context.limits;
    const fetched = await context.fetcher.fetch(address, {
      largest,
      cut: true,
      conditional: true,
      signal: context.signal,
    });
    const { url, mediaType, fetchedAt } = fetched;
    if (fetched.cut && !/xml|rss|atom/i.test(mediaType ?? '')) {
      throw new FetchProblem('fetch.too-large', `the body has more than ${largest} bytes`);
    }
    const source = heldBytes(fetched.body);
    yield* openItem(
      { origin: { ...origin, url, mediaType, collectedAt: fetchedAt }, source },
      context,
      after,
    );
    fetched.remember();
  } catch (error) {
    if (context.signal?.aborted) throw error;
    if (!(error instanceof FetchProblem)) throw error;
    yield notReceived(origin, error.code, error.message);
  }
}
