import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AbbreviationLists, createAbbreviations } from '../../src/language/abbreviations.ts';
import { createSentenceSplitter } from '../../src/language/sentences.ts';
import { createTokeniser, type TokenRules } from '../../src/language/tokens.ts';

/** Reads a list of `data/english/` for a test. */
function list(name: string): unknown {
  return parse(readFileSync(new URL(`../../data/english/${name}.yaml`, import.meta.url), 'utf8'));
}

const abbreviations = createAbbreviations(list('abbreviations') as AbbreviationLists);

export const split = createSentenceSplitter(abbreviations);
export const tokenise = createTokeniser(list('tokens') as TokenRules, abbreviations);
