import type { Parsed } from '../../document/sentence.ts';
import type { CountLexicon } from './lexicon.ts';

/** A sentence as the count readers look at it: its words in lower case, with one kind of apostrophe and hyphen. */
export interface SentenceView {
  readonly sentence: Parsed;
  readonly tokens: Parsed['tokens'];
  readonly words: readonly string[];
  readonly lexicon: CountLexicon;
}

/** Looks at a sentence with a lexicon. */
export function viewOf(sentence: Parsed, lexicon: CountLexicon): SentenceView {
  const words = sentence.tokens.map(({ text }) =>
    text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'),
  );
  return { sentence, tokens: sentence.tokens, words, lexicon };
}

/** True when no space stands between token `index` and the next. */
export function touchesNext(view: SentenceView, index: number): boolean {
  const next = view.tokens[index + 1];
  return next !== undefined && view.tokens[index]?.end === next.start;
}
