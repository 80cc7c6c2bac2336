import { type KnowledgeFiles, readKnowledgeFiles } from './knowledge-files.ts';

const root = new URL('../../', import.meta.url);

/**
 * Fetches the compiled knowledge from where the package is served: the browser's twin of `load-node.ts`.
 *
 * @throws when a file cannot be fetched
 */
export async function loadFiles(): Promise<KnowledgeFiles> {
  return readKnowledgeFiles(async (path) => {
    const response = await fetch(new URL(path, root));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
