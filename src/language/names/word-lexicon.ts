import type { Token } from '../../document/sentence.ts';
import { readWordTable, type WordTable } from '../word-table.ts';
import type { LexiconSpan, NameLexicon } from './name-lexicon.ts';

/** The bit of an entry that is also the beginning of a longer one. */
export const goesOn = 1 << 15;

/** No phrase of the lists has more words. */
const longestPhrase = 8;

/**
 * A phrase as the lists spell it: words in lower case with single spaces. Hyphens count as spaces, since tokens are
 * split at them and writers disagree about them ("al-Qaida", "al Qaida").
 */
export function phraseKey(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase().replace(/’/g, "'"))
    .filter((word) => word !== '-')
    .join(' ');
}

function spansFrom(
  first: number,
  words: readonly string[],
  kindsOf: (phrase: string) => number,
): LexiconSpan[] {
  const spans: LexiconSpan[] = [];
  let phrase = words[first]!;
  for (let last = first + 1; last <= words.length && last - first <= longestPhrase; last++) {
    if (words[last - 1] !== '-') {
      const kinds = kindsOf(phrase);
      if ((kinds & ~goesOn) !== 0) spans.push({ first, last, kinds: kinds & ~goesOn });
      if ((kinds & goesOn) === 0) break;
    }
    if (last < words.length && words[last] !== '-') phrase += ` ${words[last]}`;
  }
  return spans;
}

function kindReader(table: WordTable, rest: Uint8Array): (phrase: string) => number {
  return (phrase) => {
    const number = table.find(phrase);
    return number < 0 ? 0 : rest[number]! | (rest[table.count + number]! << 8);
  };
}

/**
 * The lists of `data/english/names.lexicon`: a word table of phrases, then the low bytes of their kinds, then the high
 * bytes. Phrases are found whatever their case.
 */
export function createWordLexicon(file: Uint8Array): NameLexicon {
  const { table, rest } = readWordTable(file);
  const kindsOf = kindReader(table, rest);
  return {
    spans(tokens: readonly Token[]) {
      const words = tokens.map((token) => phraseKey([token.text]) || '-');
      return words.flatMap((word, first) => (word === '-' ? [] : spansFrom(first, words, kindsOf)));
    },
  };
}
