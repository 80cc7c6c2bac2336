import type { Hints } from '../ingest/article.ts';
import { Problem } from '../schema/problem.ts';
import type { Record } from '../schema/record.ts';
import { exitOf, problemOf } from './problem.ts';

/** Codes one input of the command line. @throws {Problem} when there is nothing in it to code */
export type CodeInput = (input: Uint8Array, hints: Hints) => Promise<Record>;

/**
 * Loads what coding needs, code and knowledge at the same time.
 *
 * @throws {Problem} `knowledge.missing`
 */
export async function openInputCoder(): Promise<CodeInput> {
  const [{ createCoder }, files] = await Promise.all([
    import('../coder.ts'),
    import('../pipeline/load-node.ts').then(({ loadFiles }) => loadFiles()),
  ]).catch(missing);
  const coder = createCoder(files);
  return async (input, hints) => {
    const { record, diagnostics } = await coder.code(input, hints);
    if (record) return record;
    throw problemOf(diagnostics.find(({ code }) => exitOf(code) !== 0)!);
  };
}

function missing(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    throw new Problem('knowledge.missing', error.message);
  }
  throw error;
}
