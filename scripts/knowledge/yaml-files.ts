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

/**
 * The YAML files of a folder, parsed, by their names without the ending.
 *
 * @throws {YamlError} when one is no YAML
 */
export async function parseYamlFiles(root: string, folder: string): Promise<{ [name: string]: unknown }> {
  const { parse, YAMLParseError } = await import('yaml');
  const files = await readYamlFiles(root, folder);
  return Object.fromEntries(
    files.map(({ path, text }) => {
      try {
        return [basename(path, '.yaml'), parse(text)];
      } catch (error) {
        if (error instanceof YAMLParseError)
          throw new YamlError(path, error.linePos?.[0].line ?? 1, error.message);
        throw error;
      }
    }),
  );
}

/** A file that is no YAML, and the line, from 1, where that shows. */
export class YamlError extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(message.split('\n')[0]);
    this.file = file;
    this.line = line;
  }
}
