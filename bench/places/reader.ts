import type { Tagged } from '../../src/document/sentence.ts';
import type { NameMention } from '../../src/language/names/name-finder.ts';
import type { Gazetteer } from '../../src/mentions/places/gazetteer.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
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

/** Loads the models as they are in use. */
export async function loadPlaceReader(): Promise<PlaceReader> {
  const { english, names, gazetteer } = createKnowledge(await loadFiles());
  return {
    gazetteer,
    read: (text) => {
      const sentences = english
        .split(text)
        .map((span, index) => english.tag(english.tokenise(text, span, index)));
      return { sentences, names: sentences.map((sentence) => names.findNames(sentence)) };
    },
  };
}
