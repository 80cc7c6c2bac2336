import type { Hints } from './ingest/article.ts';
import { createIngest } from './ingest/ingest.ts';
import type { IngestKnowledge } from './ingest/knowledge.ts';
import { code } from './pipeline/code.ts';
import { createKnowledge } from './pipeline/knowledge.ts';
import type { KnowledgeFiles } from './pipeline/knowledge-files.ts';
import { type ProblemCode, problemCodes } from './schema/problem-codes.ts';
import type { Record } from './schema/record.ts';
import type { Diagnostic } from './schema/span.ts';

/** What coding one input gives: its record, or null with at least one diagnostic that says why there is none. */
export interface Coded {
  readonly record: Record | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads reports and codes them, with all that the program knows loaded. */
export interface Coder {
  /** Reads a plain text or an HTML page, and codes it. Bad input gives diagnostics, never a throw. */
  code(input: Uint8Array | string, hints?: Hints): Promise<Coded>;
}

/** A coder with the knowledge of the given files. */
export function createCoder(files: KnowledgeFiles): Coder {
  const knowledge = createKnowledge(files);
  const ingest = createIngest(files.json.ingest as IngestKnowledge);
  return {
    code: async (input, hints) => {
      const { article, diagnostics: read } = await ingest.ingest(input, hints);
      if (read.some(spoils)) return { record: null, diagnostics: read };
      const coded = code(article, knowledge);
      const diagnostics = [...read, ...coded.diagnostics];
      return { record: { ...coded, diagnostics }, diagnostics };
    },
  };
}

/** True for a diagnostic after which there is nothing to code. */
function spoils({ code }: Diagnostic): boolean {
  const table: { readonly [code: string]: ProblemCode } = problemCodes;
  return Object.hasOwn(table, code) && table[code]!.exit !== 0;
}

/** Opens a coder with what `load` gives, once: later calls get the same one. */
export function openOnce(load: () => Promise<KnowledgeFiles>): () => Promise<Coder> {
  let opened: Promise<Coder> | null = null;
  return () => {
    opened ??= load().then(createCoder);
    return opened;
  };
}
