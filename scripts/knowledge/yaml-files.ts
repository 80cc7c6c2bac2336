import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A YAML file as text, with its path from the root. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
}

/** The YAML files of a folder and of the folders in it, in the order of their paths. */
export async function readYamlFiles(root: string, folder: string): Promise<YamlFile[]> {
  const entries = await readdir(join(root, folder), { recursive: true });
  const paths = entries.filter((entry) => entry.endsWith('.yaml')).map((entry) => `${folder}/${entry}`);
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

/** The YAML files of a folder, parsed, by their names without the ending. */
export async function parseYamlFiles(root: string, folder: string): Promise<{ [name: string]: unknown }> {
  const { parse } = await import('yaml');
  const files = await readYamlFiles(root, folder);
  return Object.fromEntries(files.map(({ path, text }) => [basename(path, '.yaml'), parse(text)]));
}
