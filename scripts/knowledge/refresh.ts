import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestPath } from '../../src/pipeline/knowledge-files.ts';
import { manifestOf } from './manifest.ts';
import { isStale, type SourceProblem } from './output.ts';
import { outputs } from './outputs.ts';
import { YamlError } from './yaml-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a refresh did: the files built anew, and everything that is wrong in their sources. */
export interface Refreshed {
  readonly built: readonly string[];
  readonly problems: readonly SourceProblem[];
}

/**
 * Builds what is missing or older than its sources. Costs some milliseconds of looking at dates when all is fresh. A source
 * of which nothing can be made is a problem too, and leaves what stood there before.
 */
export async function refreshKnowledge(tell: (line: string) => void = () => undefined): Promise<Refreshed> {
  const built: string[] = [];
  const problems: SourceProblem[] = [];
  for (const output of outputs.filter((each) => isStale(root, each))) {
    const started = new Date();
    try {
      const made = await output.build(root);
      await replaceFile(join(root, output.path), made.contents, started);
      problems.push(...made.problems);
      built.push(output.path);
      tell(`${output.path} in ${Date.now() - started.getTime()} ms`);
    } catch (error) {
      problems.push(brokenSource(error, output.sources[0]!));
    }
  }
  await writeManifest(JSON.stringify(manifestOf(root, outputs), null, 2));
  return { built, problems };
}

function brokenSource(error: unknown, folder: string): SourceProblem {
  const message = error instanceof Error ? error.message : String(error);
  const { file, line } = error instanceof YamlError ? error : { file: folder, line: null };
  return { code: 'knowledge.broken', file, line, message };
}

/** A problem as a line for people, with file and line first, as editors read it. */
export function problemLine({ code, file, line, message }: SourceProblem): string {
  return `${file}:${line ?? 1}: ${message} [${code}]`;
}

async function writeManifest(manifest: string): Promise<void> {
  const path = join(root, manifestPath);
  const before = existsSync(path) ? await readFile(path, 'utf8') : null;
  if (before !== manifest) await replaceFile(path, manifest);
}

/**
 * Readers of the old file keep it whole, and two builds at once leave one whole file. It is dated to when its build
 * started, so that a source changed meanwhile counts as newer.
 */
async function replaceFile(path: string, contents: string | Uint8Array, date = new Date()): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  await writeFile(temporary, contents);
  await utimes(temporary, date, date);
  await rename(temporary, path);
}
