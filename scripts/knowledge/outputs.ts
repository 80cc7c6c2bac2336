import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './output.ts';
import { readYamlFiles } from './yaml-files.ts';

/** What the build makes of `data/`, file by file. Compiling code is imported only when it has work to do. */
export const outputs: readonly Output[] = [
  {
    path: 'build/english.json',
    sources: ['data/english', 'scripts/knowledge'],
    build: async (root) => JSON.stringify(await readYamlFiles(join(root, 'data/english'))),
  },
];

/** The outputs whose sources are all there. */
export function possibleOutputs(root: string): Output[] {
  return outputs.filter(({ sources }) => sources.every((source) => existsSync(join(root, source))));
}
