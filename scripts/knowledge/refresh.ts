import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestPath } from '../../src/pipeline/knowledge-files.ts';
import { manifestOf } from './manifest.ts';
import { isStale } from './output.ts';
import { possibleOutputs } from './outputs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds what is missing or older than its sources, and gives the paths of what was built. Costs some milliseconds of
 * looking at dates when all is fresh.
 *
 * @throws when a source does not compile; what stood there before is then left as it was
 */
export async function refreshKnowledge(tell: (line: string) => void = () => undefined): Promise<string[]> {
  const possible = possibleOutputs(root);
  const built: string[] = [];
  for (const output of possible) {
    if (!isStale(root, output)) continue;
    const started = performance.now();
    await replaceFile(join(root, output.path), await output.build(root));
    built.push(output.path);
    tell(`${output.path} in ${Math.round(performance.now() - started)} ms`);
  }
  await writeManifest(JSON.stringify(manifestOf(root, possible), null, 2));
  return built;
}

async function writeManifest(manifest: string): Promise<void> {
  const path = join(root, manifestPath);
  const before = existsSync(path) ? await readFile(path, 'utf8') : null;
  if (before !== manifest) await replaceFile(path, manifest);
}

/** Readers of the old file keep it whole, and two builds at once leave one whole file. */
async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
}
