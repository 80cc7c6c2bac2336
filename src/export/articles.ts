import { originalAddress } from '../document/archived-address.ts';
import type { Article } from '../schema/article.ts';
import type { LabelContext } from './labels.ts';
import type { SourcedClaim } from './sourced.ts';

/** The articles behind claims, each once, in the order of the claims. */
export function articlesOf(claims: readonly SourcedClaim[]): Article[] {
  return [...new Map(claims.map(({ article }) => [article.id, article])).values()];
}

/** Who published an article, by name; else the web host it was published at; else its id. */
export function publisherOf({ publisher, url, id }: Article): string {
  const host = url === null ? undefined : URL.parse(originalAddress(url))?.hostname;
  return publisher ?? host?.replace(/^www\./, '') ?? id;
}

/**
 * What an article is called: its headline where names were asked for, else its publisher and day. A headline may name a
 * victim whom no claim refers to, and nothing tells such a name from others for certain.
 */
export function articleName(article: Article, { names }: LabelContext): string {
  if (names && article.title !== '') return article.title;
  return [publisherOf(article), article.publishedAt?.slice(0, 10)].filter(Boolean).join(', ');
}
