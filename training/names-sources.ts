import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Tagged, Tokenised } from '../src/document/sentence.ts';
import { type Clusters, createClusters } from '../src/language/clusters.ts';
import { createEnglish } from '../src/language/english.ts';
import { createWordLexicon } from '../src/language/names/word-lexicon.ts';
import type { FeatureSources } from './names-examples.ts';
import { nameLexiconFile } from './names-lexicon.ts';

/** The shipped clusters, tokeniser and tagger. */
export interface Tagging {
  readonly clusters: Clusters;
  tokenise(text: string): Tokenised;
  tag(sentence: Tokenised): Tagged;
}

export function loadTagging(): Tagging {
  const data = new URL('../data/english/', import.meta.url);
  const yaml = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, data), 'utf8'));
  const clusters = createClusters(readFileSync(new URL('clusters.bin', data)));
  const { tag, tokenise } = createEnglish({
    syntax: readFileSync(new URL('syntax.model', data)),
    clusters,
    abbreviations: yaml('abbreviations'),
    tokens: yaml('tokens'),
  });
  return { clusters, tag, tokenise: (text) => tokenise(text, { start: 0, end: text.length }, 0) };
}

/** All that names are learned from besides sentences. */
export interface NameSources extends FeatureSources, Tagging {
  readonly clusters: Clusters;
  readonly lexiconFile: Uint8Array;
}

/** The shipped clusters and tagger, and the name lists made anew of their sources. */
export function loadNameSources(): NameSources {
  const tagging = loadTagging();
  const lexiconFile = nameLexiconFile(tagging.clusters);
  return { ...tagging, lexiconFile, lexicon: createWordLexicon(lexiconFile) };
}
