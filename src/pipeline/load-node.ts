import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type KnowledgeFiles, readKnowledgeFiles } from './knowledge-files.ts';

const root = new URL('../../', import.meta.url);
const refresher = new URL('scripts/knowledge/refresh-for-loader.ts', root);

/**
 * Reads the compiled knowledge from the files of the package, wherever it is installed. In a checkout, what is older
 * than its sources is first built anew, so that an edited rule or name is seen at once.
 *
 * @throws when a file is missing, or when nothing can be made of a source in a checkout
 */
export async function loadFiles(): Promise<KnowledgeFiles> {
  if (existsSync(refresher)) await import(refresher.href);
  return readKnowledgeFiles((path) => readFile(new URL(path, root)));
}
