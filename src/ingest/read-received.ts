import type { Article } from '../schema/article.ts';
import { spoils } from '../schema/problem-codes.ts';
import type { Diagnostic } from '../schema/span.ts';
import { readDocument } from './documents/read-document.ts';
import { createIngest } from './ingest.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { Received } from './receive/received.ts';

/** What came of one thing received: its article, or null with diagnostics that say why there is none. */
export interface Read {
  readonly article: Article | null;
  readonly byline: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes articles of what was received, whatever kind of document it is. */
export interface Reader {
  /**
   * Never throws for what is wrong with the input. An article that is not English is kept and marked by the diagnostic
   * `language.not-english`; nothing is to be coded from it.
   */
  read(received: Received): Promise<Read>;
}

/** A reader with the knowledge of `build/ingest.json`. */
export function createReader(knowledge: IngestKnowledge): Reader {
  const { ingest } = createIngest(knowledge, readDocument);
  return {
    read: async (received) => {
      const { name, content, mediaType, hints, url, collectedAt, diagnostics } = received;
      if (content === null) return { article: null, byline: null, diagnostics };
      const otherwise = { ...(url === null ? {} : { url }), ...hints.otherwise };
      const ingested = await ingest(content, { ...hints, name, mediaType, otherwise });
      const told = [...diagnostics, ...ingested.diagnostics];
      if (told.some(({ code }) => spoils(code))) return { article: null, byline: null, diagnostics: told };
      const article = collectedAt === null ? ingested.article : { ...ingested.article, collectedAt };
      return { article, byline: ingested.byline, diagnostics: told };
    },
  };
}
