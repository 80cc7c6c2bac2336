import type { Genre } from '../schema/article.ts';
import type { GenreSigns, IngestKnowledge } from './knowledge.ts';

/** What the kind of a report is read from. `sections` are the page's own words for it: section, type, path of the URL. */
export interface GenreEvidence {
  readonly title: string;
  readonly text: string;
  readonly sections: readonly string[];
  readonly hasDateline: boolean;
}

const OPENING = 400;

/** Tells news, analysis, opinion and statements apart by what title, opening and page say; `unknown` when none does. */
export function findGenre(knowledge: IngestKnowledge['genres'], evidence: GenreEvidence): Genre {
  const title = normal(evidence.title);
  const opening = normal(evidence.text.slice(0, OPENING));
  const sections = evidence.sections.map(normal);
  const kinds = ['opinion', 'analysis', 'statement', 'news'] as const;
  const byTitle = kinds.find((kind) => titleShows(knowledge[kind], title));
  const byOpening = kinds.find((kind) => knowledge[kind].openings.some((words) => opening.includes(words)));
  const bySection = kinds.find((kind) =>
    knowledge[kind].sections.some((name) => sections.includes(normal(name))),
  );
  return byTitle ?? byOpening ?? bySection ?? (evidence.hasDateline ? 'news' : 'unknown');
}

function titleShows(signs: GenreSigns, title: string): boolean {
  return (
    signs.titleStarts.some((words) => title.startsWith(words)) ||
    signs.titleEnds.some((words) => title.endsWith(words)) ||
    signs.titleWords.some((words) => title.includes(words))
  );
}

function normal(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
