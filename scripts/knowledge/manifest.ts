import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { KnowledgeManifest } from '../../src/pipeline/knowledge-files.ts';
import type { Output } from './output.ts';

/** Where the trained models lie, as NAME.json, NAME.bin or NAME.model. */
export const modelsFolder = 'data/english';

/** The manifest of what is built and of the trained models. */
export function manifestOf(root: string, built: readonly Output[]): KnowledgeManifest {
  const json: { [name: string]: string } = {};
  const binary: { [name: string]: string } = {};
  const models = existsSync(join(root, modelsFolder)) ? readdirSync(join(root, modelsFolder)).sort() : [];
  for (const path of [
    ...built.map((output) => output.path),
    ...models.map((file) => `${modelsFolder}/${file}`),
  ]) {
    const ending = extname(path);
    if (ending === '.json') json[basename(path, ending)] = path;
    if (ending === '.bin' || ending === '.model') binary[basename(path, ending)] = path;
  }
  return { json, binary };
}
