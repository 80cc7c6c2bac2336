import { findClaims } from '../claims/find-claims.ts';
import { recordActors } from '../claims/record-actors.ts';
import type { Article } from '../schema/article.ts';
import type { Record } from '../schema/record.ts';
import { readEnglish } from './english.ts';
import type { Knowledge } from './knowledge.ts';

/** Codes one article into its record. Never throws on what an article holds: what is amiss is told in `diagnostics`. */
export function code(article: Article, knowledge: Knowledge): Record {
  if (article.language !== 'en') {
    return { article, sentences: [], actors: [], claims: [], incidents: [], diagnostics: [] };
  }
  const reading = readEnglish(article, knowledge);
  const { sentences } = reading.article;
  return {
    article,
    sentences: sentences.map(({ sentence }) => ({ span: sentence.span })),
    actors: recordActors(sentences),
    claims: findClaims(reading.article, reading.dates, knowledge),
    incidents: [],
    diagnostics: [...reading.dates.diagnostics],
  };
}
