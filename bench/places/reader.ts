import type { Tagged } from '../../src/document/sentence.ts';
import type { AbbreviationLists } from '../../src/language/abbreviations.ts';
import { createClusters } from '../../src/language/clusters.ts';
import { createEnglish } from '../../src/language/english.ts';
import { createNameFinder, type NameMention } from '../../src/language/names/name-finder.ts';
import type { TokenRules } from '../../src/language/tokens.ts';
import { createGazetteer, type Gazetteer } from '../../src/mentions/places/gazetteer.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';

/** A text's sentences with the names in each. */
export interface ReadText {
  readonly sentences: readonly Tagged[];
  readonly names: readonly (readonly NameMention[])[];
}

/** The part of the program that a text goes through before its places are sought, with the gazetteer. */
export interface PlaceReader {
  readonly gazetteer: Gazetteer;
  read(text: string): ReadText;
}

/** Loads the models as they are in use; whatever places do not need may be broken. */
export async function loadPlaceReader(): Promise<PlaceReader> {
  const { binary, json } = await loadFiles();
  const lists = json.english as { readonly abbreviations: AbbreviationLists; readonly tokens: TokenRules };
  const bytes = (name: string): Uint8Array => {
    const file = binary[name];
    if (!file) throw new Error(`${name} is not built: run "npm run build:data".`);
    return file;
  };
  const clusters = createClusters(bytes('clusters'));
  const { abbreviations, tokens } = lists;
  const english = createEnglish({ syntax: bytes('syntax'), clusters, abbreviations, tokens });
  const names = createNameFinder(bytes('names'), clusters);
  return {
    gazetteer: createGazetteer(bytes('gazetteer')),
    read: (text) => {
      const sentences = english
        .split(text)
        .map((span, index) => english.tag(english.tokenise(text, span, index)));
      return { sentences, names: sentences.map((sentence) => names.findNames(sentence)) };
    },
  };
}
