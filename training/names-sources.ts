import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Tagged, Tokenised } from '../src/document/sentence.ts';
import { createClusters } from '../src/language/clusters.ts';
import { createEnglish } from '../src/language/english.ts';
import { createWordLexicon } from '../src/language/names/word-lexicon.ts';
import type { FeatureSources } from './names-examples.ts';
import { nameLexiconFile } from './names-lexicon.ts';

/** All that names are learned from besides sentences. */
export interface NameSources extends FeatureSources {
  readonly lexiconFile: Uint8Array;
  tag(sentence: Tokenised): Tagged;
}

/** The shipped clusters and tagger, and the name lists made anew of their sources. */
export function loadNameSources(): NameSources {
  const data = new URL('../data/english/', import.meta.url);
  const yaml = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, data), 'utf8'));
  const clusters = createClusters(readFileSync(new URL('clusters.bin', data)));
  const { tag } = createEnglish({
    syntax: readFileSync(new URL('syntax.model', data)),
    clusters,
    abbreviations: yaml('abbreviations'),
    tokens: yaml('tokens'),
  });
  const lexiconFile = nameLexiconFile(clusters);
  return { clusters, lexiconFile, lexicon: createWordLexicon(lexiconFile), tag };
}
