import type { Tokenised } from '../../document/sentence.ts';
import type { CountLexicon } from './lexicon.ts';
import { wordsOf } from './sentence-view.ts';

/** True when the sentence holds a word that could make a count, so that it is worth parsing. */
export function canHoldCount(sentence: Tokenised, lexicon: CountLexicon): boolean {
  const words = wordsOf(sentence);
  return words.some(
    (word, index) =>
      lexicon.splits.has(word) ||
      lexicon.triggers.longestAt(words, index) !== null ||
      lexicon.remainder.longestAt(words, index) !== null,
  );
}
