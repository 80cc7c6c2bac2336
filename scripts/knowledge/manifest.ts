import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { KnowledgeManifest } from '../../src/pipeline/knowledge-files.ts';
import type { Output } from './output.ts';

/** Where the trained models lie, as NAME.bin or NAME.model. What lies there as text is compiled into other files. */
const modelsFolder = 'data/english';

/** The manifest of what is built, and of the trained models that nothing by the same name is built of. */
export function manifestOf(root: string, built: readonly Output[]): KnowledgeManifest {
  const models = readdirSync(join(root, modelsFolder))
    .filter((file) => binaryEndings.includes(extname(file)))
    .map((file) => `${modelsFolder}/${file}`);
  const paths = [...models.sort(), ...built.map(({ path }) => path)];
  return {
    json: byName(paths.filter((path) => extname(path) === '.json')),
    binary: byName(paths.filter((path) => binaryEndings.includes(extname(path)))),
  };
}

const binaryEndings = ['.bin', '.model'];

function byName(paths: readonly string[]): { [name: string]: string } {
  return Object.fromEntries(paths.map((path) => [basename(path, extname(path)), path]));
}
