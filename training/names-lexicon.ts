import type { Clusters } from '../src/language/clusters.ts';
import { kindSet, type NameKind } from '../src/language/names/name-kind.ts';
import { goesOn, phraseKey } from '../src/language/names/word-lexicon.ts';
import { listedNames } from './names-lists.ts';
import { personNames } from './names-persons.ts';
import { placeNames } from './names-places.ts';
import { wordNetNames } from './names-wordnet.ts';
import { encodeWordTable, fitsWordTable } from './word-table-file.ts';

/** A name and what a list tells of it. */
export interface ListedName {
  readonly name: string;
  readonly kind: NameKind;
}

/** Splits a name as the tokeniser does, as far as these lists need: at spaces, hyphens and "'s". */
function wordsOf(name: string): string[] {
  return name
    .replace(/’/g, "'")
    .replace(/'s(?= |$)/g, " 's")
    .replace(/[-–]/g, ' ')
    .replace(/,/g, ' , ')
    .split(' ')
    .filter((word) => word !== '');
}

/** The name as it is spelt, and without its accents. */
function spellings(name: string): string[] {
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łıđ]/g, (letter) => ({ ł: 'l', ı: 'i', đ: 'd' })[letter] ?? letter);
  return bare === name ? [name] : [name, bare];
}

function add(kindsOf: Map<string, number>, words: readonly string[], kinds: number): void {
  for (let length = 1; length <= words.length; length++) {
    const phrase = phraseKey(words.slice(0, length));
    if (!fitsWordTable(phrase)) return;
    kindsOf.set(phrase, (kindsOf.get(phrase) ?? 0) | (length < words.length ? goesOn : kinds));
  }
}

/** The kinds of every phrase, from names and what lists tell of them. */
export function lexiconOf(names: Iterable<ListedName>): Map<string, number> {
  const kindsOf = new Map<string, number>();
  for (const { name, kind } of names) {
    for (const spelling of spellings(name)) {
      const words = wordsOf(spelling);
      if (words.length > 0 && words.length <= 8) add(kindsOf, words, kindSet(kind));
    }
  }
  return kindsOf;
}

/** A lexicon as `createWordLexicon` reads it. */
export function encodeLexicon(kindsOf: ReadonlyMap<string, number>): Buffer {
  const phrases = [...kindsOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const kinds = phrases.map((phrase) => kindsOf.get(phrase)!);
  return Buffer.concat([
    encodeWordTable(phrases),
    Buffer.from(kinds.map((set) => set & 255)),
    Buffer.from(kinds.map((set) => set >> 8)),
  ]);
}

/**
 * The lists that come with the name finder, as `createWordLexicon` reads them: `data/english/names.yaml`, the countries
 * of `data/places/countries.yaml`, and names from the packages that data/english/README.md names.
 */
export function nameLexiconFile(clusters: Clusters): Buffer {
  return encodeLexicon(
    lexiconOf([...listedNames(), ...personNames(), ...placeNames(clusters), ...wordNetNames()]),
  );
}
