import type { Hints } from './ingest/article.ts';
import type { DocumentReader } from './ingest/documents/document-text.ts';
import { createIngest } from './ingest/ingest.ts';
import type { IngestKnowledge } from './ingest/knowledge.ts';
import { code } from './pipeline/code.ts';
import { createKnowledge } from './pipeline/knowledge.ts';
import type { KnowledgeFiles } from './pipeline/knowledge-files.ts';
import type { Article } from './schema/article.ts';
import { spoils } from './schema/problem-codes.ts';
import type { Record } from './schema/record.ts';
import type { Diagnostic } from './schema/span.ts';

/** What coding one input gives: its record, or null with at least one diagnostic that says why there is none. */
export interface Coded {
  readonly record: Record | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads reports and codes them, with all that the program knows loaded. */
export interface Coder {
  /** Reads a report (plain text or HTML; in Node PDF and DOCX too) and codes it. Bad input gives diagnostics, never a throw. */
  code(input: Uint8Array | string, hints?: Hints): Promise<Coded>;
  /** Codes an article that was read before. One that is not English is kept as it is, without claims. */
  codeArticle(article: Article): Record;
}

/** A coder with the knowledge of the given files, which reads documents where there is a reader of them. */
export function createCoder(files: KnowledgeFiles, readDocument: DocumentReader | null = null): Coder {
  const knowledge = createKnowledge(files);
  const ingest = createIngest(files.json.ingest as IngestKnowledge, readDocument);
  return {
    codeArticle: (article) => code(article, knowledge),
    code: async (input, hints) => {
      const { article, diagnostics: read } = await ingest.ingest(input, hints);
      if (read.some((diagnostic) => spoils(diagnostic.code))) return { record: null, diagnostics: read };
      const coded = code(article, knowledge);
      const diagnostics = [...read, ...coded.diagnostics];
      return { record: { ...coded, diagnostics }, diagnostics };
    },
  };
}

/** Opens a coder with what `load` gives, once: later calls get the same one. */
export function openOnce(
  load: () => Promise<KnowledgeFiles>,
  readDocument: DocumentReader | null = null,
): () => Promise<Coder> {
  let opened: Promise<Coder> | null = null;
  return () => {
    opened ??= load().then((files) => createCoder(files, readDocument));
    return opened;
  };
}
