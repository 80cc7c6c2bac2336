import type { Parsed, Tokenised } from '../../document/sentence.ts';
import type { CountLexicon } from './lexicon.ts';

/** A sentence as the count readers look at it, with its words as `wordsOf` gives them. */
export interface SentenceView {
  readonly sentence: Parsed;
  readonly tokens: Parsed['tokens'];
  readonly words: readonly string[];
  readonly lexicon: CountLexicon;
}

/** The words of a sentence in lower case, with one kind of apostrophe and hyphen. */
export function wordsOf({ tokens }: Tokenised): string[] {
  return tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'));
}

/** Looks at a sentence with a lexicon. */
export function viewOf(sentence: Parsed, lexicon: CountLexicon): SentenceView {
  return { sentence, tokens: sentence.tokens, words: wordsOf(sentence), lexicon };
}

/** True when no space stands between token `index` and the next. */
export function touchesNext(view: SentenceView, index: number): boolean {
  const next = view.tokens[index + 1];
  return next !== undefined && view.tokens[index]?.end === next.start;
}
