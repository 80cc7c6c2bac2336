import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type KnowledgeManifest, manifestPath } from '../pipeline/knowledge-files.ts';

const root = new URL('../../', import.meta.url);

/**
 * The version under which codings are stored: that of the program, and a digest of all that it knows. Whoever edits a
 * rule, an actor or a place has another version, and what was coded before can be coded anew.
 */
export async function coderVersion(): Promise<string> {
  const description = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    version: string;
  };
  const manifest = JSON.parse(await readFile(new URL(manifestPath, root), 'utf8')) as KnowledgeManifest;
  const hash = createHash('sha256');
  const paths = [...Object.values(manifest.json), ...Object.values(manifest.binary)].sort();
  for (const path of paths) {
    hash.update(`${path}\0`);
    hash.update(await readFile(new URL(path, root)));
  }
  return `${description.version}+${hash.digest('hex').slice(0, 12)}`;
}
