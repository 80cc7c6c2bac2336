import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The YAML files of a folder, parsed, by their names without the ending. */
export async function readYamlFiles(folder: string): Promise<{ [name: string]: unknown }> {
  const { parse } = await import('yaml');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [basename(file, '.yaml'), parse(await readFile(join(folder, file), 'utf8'))]),
    ),
  );
}
