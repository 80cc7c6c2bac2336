import type { Clusters, WordType } from '../src/language/clusters.ts';
import { kindSet, type NameKind } from '../src/language/names/name-kind.ts';
import { createWordLexicon } from '../src/language/names/word-lexicon.ts';
import { nameLexiconFile } from './names-lexicon.ts';

/** Which lists tell that a word is of which type. */
const listsOf: Readonly<Record<WordType, readonly NameKind[]>> = {
  common: ['commonWord'],
  given: ['firstName'],
  family: ['surname'],
  place: ['place', 'largePlace', 'country'],
  body: ['organisation'],
  people: ['demonym'],
};

/** The type of a set of kinds; `null` where lists of several types hold the word, or none. A given name may be a family name too. */
function typeOf(kinds: number): WordType | null {
  const isGiven = (kinds & kindSet('firstName')) !== 0;
  const relevant = isGiven ? kinds & ~kindSet('surname') : kinds;
  const types = Object.entries(listsOf).filter(([, lists]) => (relevant & kindSet(...lists)) !== 0);
  return types.length === 1 ? (types[0]![0] as WordType) : null;
}

/** What the name lists tell of each word. */
export function knownTypes(words: readonly string[], clusters: Clusters): (WordType | null)[] {
  const lexicon = createWordLexicon(nameLexiconFile(clusters));
  return words.map((word) => {
    const spans = lexicon.spans([{ text: word, start: 0, end: word.length }]);
    return typeOf(spans.reduce((kinds, span) => kinds | span.kinds, 0));
  });
}
