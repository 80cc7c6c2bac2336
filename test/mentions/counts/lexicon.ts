import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileCountLexicon } from '../../../src/mentions/counts/lexicon.ts';
import { CountLexiconSource } from '../../../src/mentions/counts/lexicon-schema.ts';

/** The lexicon as it is written, without the build. */
export const lexicon = compileCountLexicon(
  CountLexiconSource.parse(
    parse(readFileSync(new URL('../../../data/english/counts.yaml', import.meta.url), 'utf8')),
  ),
);
