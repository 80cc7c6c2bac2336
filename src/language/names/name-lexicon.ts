import type { Token } from '../../document/sentence.ts';

/** A run of tokens `[first, last)` that some list holds; `kinds` says what the lists tell of it (see `nameKinds`). */
export interface LexiconSpan {
  readonly first: number;
  readonly last: number;
  readonly kinds: number;
}

/**
 * What is known of names before the text is read. The layers above implement it over the registry of actors and the
 * gazetteer; `createWordLexicon` over the lists that come with the English models.
 */
export interface NameLexicon {
  /** Every run of the tokens that a list holds, in no given order; runs may overlap. */
  spans(tokens: readonly Token[]): readonly LexiconSpan[];
}

/** One lexicon of all that the given ones hold. */
export function combineLexicons(...lexicons: readonly NameLexicon[]): NameLexicon {
  return { spans: (tokens) => lexicons.flatMap((lexicon) => lexicon.spans(tokens)) };
}
