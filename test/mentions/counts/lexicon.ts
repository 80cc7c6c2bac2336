import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileCountLexicon } from '../../../src/mentions/counts/lexicon.ts';

/** The lexicon as it is written, without the build. */
export const lexicon = compileCountLexicon(
  parse(readFileSync(new URL('../../../data/english/counts.yaml', import.meta.url), 'utf8')),
);
