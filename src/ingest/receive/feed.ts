import { FetchProblem } from '../fetch/fetch-problem.ts';
import { heldBytes } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import { type Feed, type FeedEntry, readFeed } from './feed-entries.ts';
import { feedText } from './feed-text.ts';
import {
  nameOf,
  notReceived,
  type Origin,
  originWithin,
  type Received,
  type Resumption,
  received,
  resumeAt,
} from './received.ts';

/**
 * The articles of a feed: the pages that its entries point at where they may be fetched, else as much as the feed itself
 * holds. The further pages of a feed are read while they have entries that are not known.
 */
export async function* openFeed(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  let number = 0;
  for await (const page of pagesOf(item, context)) {
    if ('content' in page) {
      yield page;
      continue;
    }
    let fresh = 0;
    for (const entry of page.entries) {
      number++;
      const origin = originWithin(item.origin, entry.url ?? `entry ${number}`, number);
      if (number > context.limits.feedEntries) {
        yield notReceived(origin, 'feed.endless', `more than ${number - 1} entries; the rest is not read`);
        return;
      }
      const further = resumeAt(after, number);
      if (further === 'done' || (entry.url !== null && (await context.isKnown(entry.url)))) continue;
      fresh++;
      yield* openEntry(entry, origin, context, further);
    }
    if (fresh === 0) return;
  }
}

/** The pages of a feed, and what is wrong with them where it stands among them. */
async function* pagesOf(item: Item, context: Context): AsyncGenerator<Feed | Received> {
  const seen = new Set<string | null>();
  let { origin, source } = item;
  for (let page = 1; ; page++) {
    const { text, cut } = await feedText(source, origin.mediaType, context.limits.feed);
    const feed = readFeedOrProblem(text, origin);
    yield feed;
    if (cut)
      yield notReceived(
        origin,
        'feed.endless',
        `more than ${context.limits.feed} bytes; the rest is not read`,
      );
    const next = 'content' in feed ? null : feed.next;
    seen.add(origin.url);
    if (next === null || seen.has(next) || context.fetcher === null) return;
    if (page === context.limits.feedPages) {
      yield notReceived(origin, 'feed.endless', `more than ${page} pages; the rest is not read`);
      return;
    }
    origin = { ...item.origin, within: [...item.origin.within, next], url: next };
    const fetched = await context.fetcher.fetch(next, { signal: context.signal }).catch(asFetchProblem);
    if (fetched instanceof FetchProblem) {
      yield notReceived(origin, fetched.code, fetched.message);
      return;
    }
    source = heldBytes(fetched.body);
    origin = { ...origin, mediaType: fetched.mediaType };
  }
}

function readFeedOrProblem(text: string, origin: Origin): Feed | Received {
  try {
    return readFeed(text, origin.url);
  } catch (error) {
    return notReceived(origin, 'feed.damaged', error instanceof Error ? error.message : String(error));
  }
}

async function* openEntry(
  entry: FeedEntry,
  around: Origin,
  context: Context,
  after: Resumption,
): AsyncGenerator<Received> {
  const hints = { ...around.hints, otherwise: { ...around.hints.otherwise, ...entry.known } };
  const origin = { ...around, hints };
  if (entry.url === null || context.fetcher === null || context.depth >= context.limits.depth) {
    yield ownContent(entry, origin, null);
    return;
  }
  const fetched = await context.fetcher.fetch(entry.url, { signal: context.signal }).catch(asFetchProblem);
  if (fetched instanceof FetchProblem) {
    yield ownContent(entry, origin, fetched);
    return;
  }
  const { url, mediaType, fetchedAt } = fetched;
  yield* context.open(
    { origin: { ...origin, url, mediaType, collectedAt: fetchedAt }, source: heldBytes(fetched.body) },
    { ...context, fetcher: null, depth: context.depth + 1 },
    after,
  );
}

/** What the feed itself holds of an article, with why its page could not be had. */
function ownContent(entry: FeedEntry, origin: Origin, problem: FetchProblem | null): Received {
  const content = entry.html ?? entry.text;
  const hints = entry.url === null ? origin.hints : { ...origin.hints, url: entry.url };
  const own = { ...origin, hints, mediaType: entry.html === null ? 'text/plain' : 'text/html' };
  if (content !== null) {
    const message = `${nameOf(origin)}: ${problem?.message}; what the feed itself has is taken`;
    return received(own, content, problem === null ? [] : [{ code: 'feed.entry-only', message, span: null }]);
  }
  return problem === null
    ? notReceived(own, 'feed.no-text', 'the feed has no text of this entry, and its page was not fetched')
    : notReceived(own, problem.code, problem.message);
}

function asFetchProblem(error: unknown): FetchProblem {
  if (error instanceof FetchProblem) return error;
  throw error;
}
