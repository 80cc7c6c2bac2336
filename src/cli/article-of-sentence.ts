import type { Article } from '../schema/article.ts';

/** A sentence as an article of its own, of no known day or publisher. */
export function articleOfSentence(text: string): Article {
  return {
    id: 'sentence',
    title: '',
    text,
    publishedAt: null,
    publisher: null,
    url: null,
    language: 'en',
    genre: 'unknown',
    removed: [],
  };
}
