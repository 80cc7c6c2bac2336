import { isoDateOrTime } from '../written-date.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import type { PageElement } from './page-tree.ts';
import type { PartNames } from './part-names.ts';

/** What a page says of its article; null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** Who wrote it, where JSON-LD names them one by one. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO 8601 date, or date and time. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly sections: readonly string[];
  /** The text of the article as JSON-LD holds it. */
  readonly body: string | null;
}

/** What is gathered in one walk over the page. */
interface Facts {
  readonly meta: Map<string, string[]>;
  readonly scripts: string[];
  readonly times: string[];
  readonly bylines: string[];
  title: string | null;
  heading: string | null;
  /** Of the second level. */
  readonly subheadings: string[];
  canonical: string | null;
  language: string | null;
}

/** A first heading shorter than this is not taken for the title proper of a longer one. */
const LEAST_HEADING = 20;
const LONGEST_TITLE = 300;
const DATE_LENGTH = 60;
const TIMES_READ = 3;

const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'headline',
  'parsely-title',
  'sailthru.title',
];
const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator',
];
const PUBLISHERS = ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'article:publisher'];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'article:modified_time',
];
const SECTIONS = [
  'article:section',
  'og:type',
  'section',
  'genre',
  'parsely-section',
  'cxenseparse:articletype',
];

/** Reads what a page says of itself: JSON-LD first, then Open Graph and other meta elements, then `<time>` and headings. */
export function readMetadata(root: PageElement, names: PartNames): PageMetadata {
  const facts: Facts = {
    meta: new Map(),
    scripts: [],
    times: [],
    bylines: [],
    title: null,
    heading: null,
    subheadings: [],
    canonical: null,
    language: null,
  };
  gather(root, facts, names);
  const linked = readLinkedData(facts.scripts);
  const publisher = linked?.publisher ?? first(facts, PUBLISHERS);
  const url = facts.canonical ?? first(facts, ['og:url']) ?? linked?.url ?? null;
  return {
    title: titleOf(facts, linked, publisher),
    byline: bylineOf(facts, linked),
    authors: [...new Set(linked?.authors ?? [])],
    publisher: publisher === null || isUrl(publisher) ? null : publisher,
    publishedAt: dateOf(facts, linked),
    url: url !== null && isUrl(url) ? url : null,
    language: languageCode(facts.language ?? linked?.language ?? first(facts, ['og:locale', 'language'])),
    sections: [...(linked?.sections ?? []), ...SECTIONS.flatMap((key) => facts.meta.get(key) ?? [])],
    body: linked?.body ?? null,
  };
}

function gather(element: PageElement, facts: Facts, names: PartNames): void {
  const { name, attributes } = element;
  if (name === 'html') facts.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
  else if (name === 'meta') gatherMeta(attributes, facts);
  else if (name === 'title') facts.title ??= textWithin(element);
  else if (name === 'h1') facts.heading ??= textWithin(element) || null;
  else if (name === 'h2') facts.subheadings.push(textWithin(element));
  else if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
    facts.canonical ??= attributes.get('href') ?? null;
  else if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? ''))
    facts.scripts.push(textWithin(element, false));
  else if (name === 'time') facts.times.push(attributes.get('datetime') ?? textWithin(element));
  else if (names.isDate(element)) facts.times.push(textWithin(element));
  if (isAuthor(attributes)) facts.bylines.push(textWithin(element));
  for (const child of element.children) if (typeof child !== 'string') gather(child, facts, names);
}

function gatherMeta(attributes: ReadonlyMap<string, string>, facts: Facts): void {
  const content = attributes.get('content')?.trim();
  if (!content) return;
  const keys = [attributes.get('property'), attributes.get('name'), attributes.get('itemprop')];
  for (const key of keys) {
    if (key === undefined) continue;
    const lower = key.toLowerCase();
    facts.meta.set(lower, [...(facts.meta.get(lower) ?? []), content].slice(0, 20));
  }
}

function isAuthor(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.get('rel')?.toLowerCase() === 'author' ||
    attributes.get('itemprop')?.toLowerCase() === 'author'
  );
}

function titleOf(facts: Facts, linked: LinkedData | null, publisher: string | null): string | null {
  const title = linked?.title ?? first(facts, TITLES) ?? facts.heading ?? facts.title;
  if (title === null || title === '') return null;
  const headings = facts.heading === null ? facts.subheadings : [facts.heading];
  const proper = headings.find((heading) => heading.length >= LEAST_HEADING && title.startsWith(heading));
  return withoutPublisher(proper ?? title, publisher);
}

/** "Raid kills 15 | The Daily" is "Raid kills 15" where the page names its publisher "The Daily". */
function withoutPublisher(title: string, publisher: string | null): string {
  if (title.length > LONGEST_TITLE) return title;
  const parted = /^(.{8,}?)\s+[|–—-]\s+([^|]{2,60})$/su.exec(title);
  return parted !== null && publisher !== null && parted[2]!.trim().toLowerCase() === publisher.toLowerCase()
    ? parted[1]!
    : title;
}

function bylineOf(facts: Facts, linked: LinkedData | null): string | null {
  if (linked !== null && linked.authors.length > 0) return [...new Set(linked.authors)].join(', ');
  const named = AUTHORS.flatMap((key) => facts.meta.get(key) ?? []).find(
    (name) => !isUrl(name) && !name.startsWith('@'),
  );
  const written = named ?? facts.bylines.find((name) => name !== '' && name.length <= 100);
  return written === undefined ? null : written.replace(/^by\s+/i, '');
}

/** The page's own date of publication, told from dates of change: the first that parses, in order of trust. */
function dateOf(facts: Facts, linked: LinkedData | null): string | null {
  const stated = [
    linked?.publishedAt ?? null,
    ...DATES.flatMap((key) => facts.meta.get(key) ?? []),
    ...facts.times.filter((time) => time.length <= DATE_LENGTH).slice(0, TIMES_READ),
  ];
  for (const value of stated) {
    const date = value === null ? null : isoDateOrTime(value);
    if (date !== null) return date;
  }
  return null;
}

function first(facts: Facts, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = facts.meta.get(key)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

function languageCode(locale: string | null): string | null {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(locale ?? '')?.[1]?.toLowerCase() ?? null;
}

function isUrl(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}

/** All text within an element, in one line when `folded`. */
function textWithin(element: PageElement, folded = true): string {
  const parts: string[] = [];
  const collect = (at: PageElement) => {
    for (const child of at.children) {
      if (typeof child === 'string') parts.push(child);
      else collect(child);
    }
  };
  collect(element);
  const text = parts.join('');
  return folded ? text.replace(/\s+/g, ' ').trim() : text;
}
