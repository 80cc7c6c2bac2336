import type { IncomingMessage } from 'node:http';
import { collected, TooManyBytes } from '../receive/byte-source.ts';
import { decodedContent } from './content-decoding.ts';
import { FetchProblem } from './fetch-problem.ts';
import { oneRequest, type Resolve, systemResolve } from './one-request.ts';
import { checkedUrl, type TrustedHosts } from './public-address.ts';

/** How an address is asked for. Everything has a default. */
export interface GuardOptions {
  /** More header fields of the request, by name in lower case. */
  readonly headers?: { readonly [name: string]: string };
  /** Media types that are taken; none other is read. All that reports come in when not given. */
  readonly accept?: RegExp;
  /** The largest body that is taken, in bytes, after unpacking (20 MB). */
  readonly largest?: number;
  /** Take the first `largest` bytes of a larger body instead of refusing it. */
  readonly cut?: boolean;
  /** Milliseconds for the whole of it, redirects and body included (60,000). */
  readonly timeout?: number;
  /** Milliseconds without a byte (15,000). */
  readonly patience?: number;
  readonly trusted?: TrustedHosts;
  readonly resolve?: Resolve;
  /** Called with each address that a redirect leads to, before it is asked for; what it throws ends the fetching. */
  readonly onRedirect?: (url: URL) => Promise<void>;
  readonly signal?: AbortSignal | null;
}

/** What an address gave. */
export interface Answer {
  /** Where the body came from, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly mediaType: string | null;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: Uint8Array;
  /** True when the body is the beginning of a larger one. */
  readonly cut: boolean;
}

/** The media types that reports, feeds and archives come in. */
const READABLE_TYPES =
  /^(?:text\/(?:html|plain|xml|csv|markdown|rtf)|message\/rfc822|application\/(?:[\w.-]+\+)?(?:xml|json|pdf|zip|gzip|x-gzip|jsonl|x-ndjson|warc|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;
/** What every request says of the answer that it wants. */
const ASKED_FOR = {
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
};
const MOST_REDIRECTS = 5;
const LARGEST = 20_000_000;
const TIMEOUT = 60_000;
const PATIENCE = 15_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an address of the open Internet. Hosts of private networks are never reached: not by another spelling of their
 * address, not by a redirect, not by a name server that changes its mind. Type and size are judged while the body comes.
 *
 * @throws {FetchProblem}
 */
export async function guardedFetch(address: string, options: GuardOptions = {}): Promise<Answer> {
  const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    return await followed(address, options, signal);
  } catch (error) {
    if (timeout.aborted)
      throw new FetchProblem('fetch.too-slow', `no answer within ${options.timeout ?? TIMEOUT} ms`);
    if (options.signal?.aborted) throw new FetchProblem('fetch.stopped', 'the run was stopped');
    if (error instanceof FetchProblem) throw error;
    const what = error instanceof Error ? error.message : String(error);
    throw new FetchProblem('fetch.unreachable', `the answer is broken: ${what}`);
  }
}

async function followed(address: string, options: GuardOptions, signal: AbortSignal): Promise<Answer> {
  const trusted = options.trusted ?? new Set();
  let url = checkedUrl(address, trusted);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await oneRequest({
      url,
      headers: { ...ASKED_FOR, ...options.headers, host: url.host },
      trusted: trusted.has(url.host),
      resolve: options.resolve ?? systemResolve,
      signal,
    });
    const location = answer.headers.location;
    if (!REDIRECTS.has(answer.statusCode ?? 0) || location === undefined) return bodyOf(answer, url, options);
    answer.destroy();
    const next = URL.parse(location, url);
    if (next === null) throw new FetchProblem('fetch.bad-address', `${url.host} redirects to no address`);
    url = checkedUrl(next.href, trusted);
    await options.onRedirect?.(url);
  }
  throw new FetchProblem('fetch.too-many-redirects', `more than ${MOST_REDIRECTS} redirects`);
}

async function bodyOf(answer: IncomingMessage, url: URL, options: GuardOptions): Promise<Answer> {
  try {
    const status = answer.statusCode ?? 0;
    if (status !== 200) throw statusProblem(answer, status, url);
    const mediaType = answer.headers['content-type'] ?? null;
    const bare = (mediaType ?? '').split(';', 1)[0]!.trim().toLowerCase();
    if (bare !== '' && !(options.accept ?? READABLE_TYPES).test(bare)) {
      throw new FetchProblem('fetch.wrong-type', `${bare.slice(0, 100)} is no form that reports come in`);
    }
    const { body, cut } = await readBody(answer, options);
    const headers = answer.headers as { readonly [name: string]: string | undefined };
    return { url: url.href, status, mediaType, headers, body, cut };
  } finally {
    answer.destroy();
  }
}

async function readBody(
  answer: IncomingMessage,
  options: GuardOptions,
): Promise<{ body: Uint8Array; cut: boolean }> {
  const largest = options.largest ?? LARGEST;
  const told = Number(answer.headers['content-length'] ?? 0);
  if (told > largest && !options.cut) throw tooLarge(largest);
  answer.setTimeout(options.patience ?? PATIENCE, () => {
    answer.destroy(new FetchProblem('fetch.too-slow', 'the body stopped coming'));
  });
  const content = decodedContent(answer, answer.headers['content-encoding'] ?? null, largest);
  if (!options.cut) return { body: await wholeBody(content, largest), cut: false };
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return { body: body.subarray(0, largest), cut: body.length > largest };
}

async function wholeBody(content: AsyncIterable<Uint8Array>, largest: number): Promise<Uint8Array> {
  try {
    return await collected(content, largest);
  } catch (error) {
    throw error instanceof TooManyBytes ? tooLarge(largest) : error;
  }
}

function tooLarge(largest: number): FetchProblem {
  return new FetchProblem('fetch.too-large', `the body has more than ${largest} bytes`);
}

function statusProblem(answer: IncomingMessage, status: number, url: URL): FetchProblem {
  const wait = answer.headers['retry-after'];
  const seconds =
    wait === undefined ? null : /^\d+$/.test(wait) ? Number(wait) : (Date.parse(wait) - Date.now()) / 1000;
  const code = status === 304 ? 'fetch.not-modified' : 'fetch.http-error';
  const what = status === 304 ? 'has not changed' : `answers with status ${status}`;
  const retryAfter = seconds === null || Number.isNaN(seconds) ? null : Math.max(0, seconds);
  return new FetchProblem(code, `${url.host} ${what}`, { status, retryAfter });
}
