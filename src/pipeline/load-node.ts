import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type KnowledgeFiles, readKnowledgeFiles } from './knowledge-files.ts';

const root = new URL('../../', import.meta.url);
const builder = new URL('scripts/knowledge/refresh.ts', root);

/**
 * Reads the compiled knowledge from the files of the package, wherever it is installed. In a checkout, what is older
 * than its sources is first built anew, so that an edited rule or name is seen at once.
 *
 * @throws when a file is missing, or when a source in a checkout does not compile
 */
export async function loadFiles(): Promise<KnowledgeFiles> {
  if (existsSync(builder)) {
    const { refreshKnowledge } = (await import(builder.href)) as { refreshKnowledge: () => Promise<unknown> };
    await refreshKnowledge();
  }
  return readKnowledgeFiles((path) => readFile(new URL(path, root)));
}
