import { findClaims } from '../claims/find-claims.ts';
import { recordActors } from '../claims/record-actors.ts';
import { incidentsOf } from '../incidents/incidents-of.ts';
import { readMainEvent } from '../incidents/main/read-main-event.ts';
import type { Article } from '../schema/article.ts';
import type { Record } from '../schema/record.ts';
import { asWritten } from './as-written.ts';
import { readEnglish } from './english.ts';
import type { Knowledge } from './knowledge.ts';

/** Codes one article into its record. Never throws on what an article holds: what is amiss is told in `diagnostics`. */
export function code(article: Article, knowledge: Knowledge): Record {
  if (article.language !== 'en') {
    return { article, sentences: [], actors: [], claims: [], incidents: [], diagnostics: [] };
  }
  const reading = readEnglish(article, knowledge);
  const read = reading.article;
  const actors = recordActors(read.sentences);
  const claims = findClaims(read, reading.dates, knowledge);
  const main = readMainEvent(read, reading.dates, claims, knowledge);
  const found = {
    sentences: read.sentences.map(({ sentence }) => ({ span: sentence.span })),
    actors,
    claims,
    ...incidentsOf(claims, actors, main),
    diagnostics: [...reading.dates.diagnostics],
  };
  return { article, ...(read.article === article ? found : asWritten(found, article.text)) };
}
