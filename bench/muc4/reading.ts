import type { Parsed } from '../../src/document/sentence.ts';
import type { ActorMention } from '../../src/mentions/actors/actor-mention.ts';
import { readEnglish } from '../../src/pipeline/english.ts';
import type { Knowledge } from '../../src/pipeline/knowledge.ts';

/** A place as far as templates need it. */
export interface ReadPlace {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly country: string;
  readonly precision: string;
}

/** A sentence with what was found in it; `dates` are days in ISO 8601. */
export interface ReadSentence {
  readonly sentence: Parsed;
  readonly actors: readonly ActorMention[];
  readonly places: readonly ReadPlace[];
  readonly dates: readonly string[];
}

/** A document with its case restored. Offsets hold in the text as it was given. */
export interface ReadDocument {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
}

/** Reads a document as an article is read. */
export function readDocument(docid: string, text: string, knowledge: Knowledge): ReadDocument {
  const { article } = readEnglish(
    {
      ...{ id: docid, title: '', text, publisher: null, publishedAt: null },
      ...{ url: null, language: 'en', genre: 'news', removed: [] },
    },
    knowledge,
  );
  return {
    text: article.article.text,
    sentences: article.sentences.map(({ sentence, actors, places, dates }) => ({
      sentence,
      actors,
      places: places
        .filter(({ isDemonym }) => !isDemonym)
        .map(({ first, last, country, place: { name, precision } }) => ({
          ...{ first, last, country },
          ...{ name, precision },
        })),
      dates: dates.map(({ range }) => range.start),
    })),
  };
}
