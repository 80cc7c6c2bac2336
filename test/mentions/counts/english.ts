import type { Parsed } from '../../../src/document/sentence.ts';
import type { AbbreviationLists } from '../../../src/language/abbreviations.ts';
import { createClusters } from '../../../src/language/clusters.ts';
import { createEnglish } from '../../../src/language/english.ts';
import type { TokenRules } from '../../../src/language/tokens.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';

const { binary, json } = await loadFiles();
const lists = json.english as { readonly abbreviations: AbbreviationLists; readonly tokens: TokenRules };
const english = createEnglish({
  syntax: binary.syntax!,
  clusters: createClusters(binary.clusters!),
  abbreviations: lists.abbreviations,
  tokens: lists.tokens,
});

/** The parsed sentences of a text, by the models that are in use. */
export function parseText(text: string): Parsed[] {
  return english
    .split(text)
    .map((span, index) => english.parse(english.tag(english.tokenise(text, span, index))));
}
