import type { Article } from '../schema/article.ts';

/** Any day at all: with it, "on Monday" is read as a date and not as a name. */
const day = '2024-06-15';

/** A sentence as an article of its own, of a made-up day. */
export function articleOfSentence(text: string): Article {
  return {
    id: 'sentence',
    title: '',
    text,
    publishedAt: day,
    publisher: null,
    url: null,
    language: 'en',
    genre: 'unknown',
    removed: [],
  };
}
