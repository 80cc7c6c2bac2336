import { originalAddress } from '../document/archived-address.ts';
import { findDateline } from '../document/dateline.ts';
import type { Article, Genre } from '../schema/article.ts';
import type { Diagnostic } from '../schema/span.ts';
import { contentHash } from './content-hash.ts';
import { DebrisFinder, type Removed } from './debris.ts';
import { findGenre } from './genre.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { LanguageFinder } from './language.ts';
import { endsSentence, type Line, linesOf } from './line.ts';
import { problem } from './position.ts';
import { Publishers } from './publisher.ts';
import { dateInAddress, findWrittenDate, isoDateOrTime } from './written-date.ts';

/** What is known of an article from outside it. `date` is that of publication, ISO 8601 or written out. */
export interface Known {
  readonly date?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[];
}

/**
 * What the caller knows of an input beforehand; it wins over what the input says. `name` is what diagnostics call it,
 * `otherwise` what holds only where the input itself says nothing, `mediaType` what its sender said it is.
 */
export interface Hints extends Known {
  readonly name?: string;
  readonly mediaType?: string | null;
  readonly otherwise?: Known;
}

/** An article as it was read. `byline` is who wrote it, as the page prints the names. */
export interface Ingested {
  readonly article: Article;
  readonly byline: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A text with what its page says of it; null where it says nothing. */
export interface Extracted {
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  /** Who wrote it, where the page names them one by one. */
  readonly authors?: readonly string[];
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly sections: readonly string[];
}

const TITLE_WORDS = 30;
/** Debris that nothing is coded from, but that tells the kind of report: "FOR IMMEDIATE RELEASE". */
const RELEASE_MARK = 'release mark';
const OPENING_LINES = 12;

/** Makes articles of texts: finds debris, title, byline, date, publisher, genre and language. */
export class ArticleMaker {
  readonly #knowledge: IngestKnowledge;
  readonly #debris: DebrisFinder;
  readonly #languages: LanguageFinder;
  readonly #publishers: Publishers;

  constructor(knowledge: IngestKnowledge) {
    this.#knowledge = knowledge;
    this.#debris = new DebrisFinder(knowledge);
    this.#languages = new LanguageFinder(knowledge.languages);
    this.#publishers = new Publishers(knowledge.publishers);
  }

  /** An article of `extracted`, what `hints` say going before what it says. */
  make(extracted: Extracted, hints: Hints): Ingested {
    const { text } = extracted;
    const lines = linesOf(text);
    const found = this.#debris.find(text, lines, extracted.title !== null);
    const dateline = findDateline(text);
    const otherwise = hints.otherwise ?? {};
    const title = hints.title ?? extracted.title ?? otherwise.title ?? titleOf(lines, found.removed) ?? '';
    const url = hints.url ?? statedUrl(extracted, hints) ?? otherwise.url ?? null;
    const original = url === null ? null : originalAddress(url);
    const byline = extracted.byline ?? found.byline;
    const authors = hints.authors ?? authorsOf(extracted, found.byline) ?? otherwise.authors;
    const article: Article = {
      id: `sha256:${contentHash(text).slice(0, 16)}`,
      title,
      text,
      publishedAt:
        asDate(hints.date) ??
        extracted.publishedAt ??
        dateOn(found.publishedLine) ??
        dateOn(dateline?.date?.text) ??
        asDate(otherwise.date) ??
        (original === null ? null : dateInAddress(original)),
      publisher: this.#publisherOf(extracted, hints, original, dateline?.agency ?? null),
      ...(authors === undefined ? {} : { authors: [...authors] }),
      url,
      language: this.#languages.find(text) ?? extracted.language ?? 'en',
      genre: this.#genreOf(title, extracted, lines, found.removed, dateline !== null),
      removed: found.removed.map(({ span, reason }) => ({ span: { ...span }, reason })),
    };
    return {
      article,
      byline,
      diagnostics: languageProblems(article, hints),
    };
  }

  #publisherOf(extracted: Extracted, hints: Hints, url: string | null, agency: string | null): string | null {
    const stated = hints.publisher ?? extracted.publisher;
    if (stated !== null) return this.#publishers.named(stated) ?? stated;
    return (
      (url === null ? null : this.#publishers.at(url)) ??
      (agency === null ? null : this.#publishers.named(agency)) ??
      hints.otherwise?.publisher ??
      null
    );
  }

  #genreOf(
    title: string,
    extracted: Extracted,
    lines: readonly Line[],
    removed: readonly Removed[],
    hasDateline: boolean,
  ): Genre {
    const debris = removed.filter(({ reason }) => reason !== RELEASE_MARK);
    const starts = new Set(debris.map(({ span }) => span.start));
    const opening = lines.slice(0, OPENING_LINES).filter((line) => !starts.has(line.span.start));
    const text = opening.map((line) => line.text).join('\n');
    return findGenre(this.#knowledge.genres, { title, text, sections: extracted.sections, hasDateline });
  }
}

/** What a plain text says of itself before anything is looked for: nothing. */
export function plainText(text: string): Extracted {
  return {
    text,
    title: null,
    byline: null,
    publishedAt: null,
    publisher: null,
    url: null,
    language: null,
    sections: [],
  };
}

/** The first line that is not debris, where it looks like a headline: short, no full stop, and more text below. */
function titleOf(lines: readonly Line[], removed: readonly Removed[]): string | null {
  const starts = new Set(removed.map(({ span }) => span.start));
  const kept = lines.filter((line) => !starts.has(line.span.start));
  const first = kept[0];
  if (first === undefined || kept.length < 2) return null;
  if (first.words.length > TITLE_WORDS || (endsSentence(first) && !/[?!]["”’]?$/u.test(first.text)))
    return null;
  return findDateline(`${first.text} It is so.`) === null ? first.text : null;
}

/** The address that the page states; not that of its site's front page, which broken templates state for every article. */
function statedUrl({ url }: Extracted, { otherwise }: Hints): string | null {
  const isFrontPage = url !== null && URL.parse(url)?.pathname === '/';
  return isFrontPage && otherwise?.url && URL.parse(otherwise.url)?.pathname !== '/' ? null : url;
}

/** The writers that the page or its byline names; undefined where there are none. */
function authorsOf(extracted: Extracted, found: string | null): readonly string[] | undefined {
  const named = extracted.authors?.filter((name) => !/^(?:https?:|@)/.test(name)) ?? [];
  if (named.length > 0) return named;
  const byline = extracted.byline ?? found;
  return byline?.split(/\s*(?:,|;|\band\b|&)\s*/).filter((name) => name !== '');
}

/** A date as callers, tables and feeds write it, in ISO 8601; null where day and month cannot be told. */
function asDate(written: string | null | undefined): string | null {
  return written == null ? null : isoDateOrTime(written);
}

function dateOn(words: string | null | undefined): string | null {
  return words == null ? null : (findWrittenDate(words)?.iso ?? null);
}

function languageProblems(article: Article, hints: Hints): Diagnostic[] {
  if (article.language === 'en') return [];
  const what = `the text is in the language "${article.language}"; only English is read`;
  return [problem('language.not-english', hints.name ?? 'input', 'line 1', what)];
}
