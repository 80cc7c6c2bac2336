import { findClaims } from '../claims/find-claims.ts';
import { recordActors } from '../claims/record-actors.ts';
import { groupClaims } from '../incidents/group.ts';
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
  const actors = recordActors(sentences);
  const claims = findClaims(reading.article, reading.dates, knowledge);
  return {
    article,
    sentences: sentences.map(({ sentence }) => ({ span: sentence.span })),
    actors,
    claims,
    incidents: groupClaims(claims, actors),
    diagnostics: [...reading.dates.diagnostics],
  };
}
