import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { Known } from '../article.ts';

/** One entry of a feed: what it says of an article, and as much of the article as it holds itself. */
export interface FeedEntry {
  readonly url: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly known: Known;
}

/** A feed as it was read. `next` is the address of its next page (RFC 5005; `next_url` in JSON). */
export interface Feed {
  readonly title: string | null;
  readonly next: string | null;
  readonly entries: readonly FeedEntry[];
}

/** A tag of markup, of no more than a line. */
const TAG = /<\/?[a-z][^<>]{0,300}>/gi;

type Parts = {
  readonly link: string | null | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly html: string | undefined;
  readonly text?: string | undefined;
};

/**
 * Reads RSS, Atom, RDF or JSON. `base` is the address of the feed: links are told from there.
 *
 * @throws what the parser throws for a feed that is none
 */
export function readFeed(text: string, base: string | null): Feed {
  const { format, feed } = parseFeed(text);
  const publisher = (typeof feed.title === 'object' ? feed.title.value : feed.title)?.trim() || null;
  const entryOf = (parts: Parts) => feedEntry(parts, base, publisher);
  switch (format) {
    case 'rss': {
      const entries = (feed as RssFeed.Feed<string>).items ?? [];
      return {
        title: publisher,
        next: nextOf(feed, base),
        entries: entries.map((item) => entryOf(partsOfRss(item))),
      };
    }
    case 'rdf': {
      const entries = (feed as RdfFeed.Feed<string>).items ?? [];
      return { title: publisher, next: null, entries: entries.map((item) => entryOf(partsOfRdf(item))) };
    }
    case 'atom': {
      const entries = (feed as AtomFeed.Feed<string>).entries ?? [];
      return {
        title: publisher,
        next: nextOf(feed, base),
        entries: entries.map((item) => entryOf(partsOfAtom(item))),
      };
    }
    case 'json': {
      const json = feed as JsonFeed.Feed<string>;
      const entries = (json.items ?? []).map((item) => entryOf(partsOfJson(item)));
      return { title: publisher, next: absolute(json.next_url, base), entries };
    }
  }
}

function partsOfRss(item: RssFeed.Item<string>): Parts {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    link: item.link ?? permanent,
    title: item.title,
    date: item.pubDate ?? item.dc?.dates?.[0],
    authors: item.dc?.creators ?? item.authors?.map(({ name }) => name) ?? [],
    html: item.content?.encoded ?? item.description,
  };
}

function partsOfRdf(item: RdfFeed.Item<string>): Parts {
  return {
    link: item.link,
    title: item.title,
    date: item.dc?.dates?.[0],
    authors: item.dc?.creators ?? [],
    html: item.content?.encoded ?? item.description,
  };
}

function partsOfAtom(item: AtomFeed.Entry<string>): Parts {
  const link = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? item.links?.[0];
  return {
    link: link?.href,
    title: item.title?.value,
    date: item.published ?? item.updated,
    authors: item.authors?.map(({ name }) => name) ?? [],
    html: item.content?.value ?? item.summary?.value,
  };
}

function partsOfJson(item: JsonFeed.Item<string>): Parts {
  return {
    link: item.url ?? item.external_url,
    title: item.title,
    date: item.date_published,
    authors: item.authors?.map(({ name }) => name) ?? [],
    html: item.content_html,
    text: item.content_text ?? item.summary,
  };
}

function feedEntry(parts: Parts, base: string | null, publisher: string | null): FeedEntry {
  const authors = parts.authors.filter((name) => name !== undefined && name.trim() !== '') as string[];
  const time = Date.parse(parts.date ?? '');
  const title = (parts.title ?? '').replace(TAG, '').replace(/\s+/g, ' ').trim();
  const html = parts.html?.trim() || null;
  const isPlain = html !== null && html.search(TAG) === -1;
  return {
    url: absolute(parts.link, base),
    html: isPlain ? null : html,
    text: (isPlain ? html : parts.text?.trim()) || null,
    known: {
      ...(title === '' ? {} : { title }),
      ...(Number.isNaN(time) ? {} : { date: new Date(time).toISOString().replace(/\.\d+Z$/, 'Z') }),
      ...(publisher === null ? {} : { publisher }),
      ...(authors.length === 0 ? {} : { authors }),
    },
  };
}

function nextOf(feed: object, base: string | null): string | null {
  const { links, atom } = feed as {
    links?: AtomFeed.Link<string>[];
    atom?: { links?: AtomFeed.Link<string>[] };
  };
  return absolute([...(links ?? []), ...(atom?.links ?? [])].find(({ rel }) => rel === 'next')?.href, base);
}

function absolute(link: string | null | undefined, base: string | null): string | null {
  const written = link?.trim();
  if (!written) return null;
  const url = URL.parse(written, base ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
