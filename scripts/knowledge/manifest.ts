import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KnowledgeManifest } from '../../src/pipeline/knowledge-files.ts';
import type { Output } from './output.ts';

/** Where the trained models lie, each as NAME.model. */
export const modelsFolder = 'data/english';

/** The manifest of what is built and of the trained models. */
export function manifestOf(root: string, built: readonly Output[]): KnowledgeManifest {
  const json: { [name: string]: string } = {};
  const binary: { [name: string]: string } = {};
  for (const { path } of built) {
    if (path.endsWith('.json')) json[basename(path, '.json')] = path;
    else binary[basename(path, '.bin')] = path;
  }
  const folder = join(root, modelsFolder);
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (file.endsWith('.model')) binary[basename(file, '.model')] = `${modelsFolder}/${file}`;
  }
  return { json, binary };
}
