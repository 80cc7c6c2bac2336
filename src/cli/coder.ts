import type { Coder } from '../coder.ts';
import { DuplicateFinder } from '../ingest/duplicates/duplicate-finder.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { createReader, type Reader } from '../ingest/read-received.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import { Problem } from '../schema/problem.ts';

/** What coding on the command line needs: the knowledge, what reads with it and what codes with it. */
export interface Coding {
  readonly files: KnowledgeFiles;
  readonly reader: Reader;
  readonly coder: Coder;
  /** Of one run. */
  readonly duplicates: DuplicateFinder;
}

/**
 * Loads what coding needs, code and knowledge at the same time.
 *
 * @throws {Problem} `knowledge.missing`
 */
export async function openCoding(): Promise<Coding> {
  const [{ createCoder }, files] = await Promise.all([
    import('../coder.ts'),
    import('../pipeline/load-node.ts').then(({ loadFiles }) => loadFiles()),
  ]).catch(missing);
  const knowledge = files.json.ingest as IngestKnowledge;
  return {
    files,
    reader: createReader(knowledge),
    coder: createCoder(files),
    duplicates: new DuplicateFinder(knowledge.tracking),
  };
}

function missing(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    throw new Problem('knowledge.missing', error.message);
  }
  throw error;
}
