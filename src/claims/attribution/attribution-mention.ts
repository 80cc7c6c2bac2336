import type { Span } from '../../document/span.ts';

/** Who said or thought what: the words of the source, the words that show it, and what is attributed. */
export interface AttributionMention {
  /** The sentence that holds the cue, and the token the source is known by; null where no source is named. */
  readonly source: { readonly sentence: number; readonly token: number; readonly span: Span } | null;
  readonly cue: Span;
  /** The token of the cue, in the sentence at `sentence`. */
  readonly sentence: number;
  readonly token: number;
  /** The content, in order and not overlapping; it may run over several sentences. */
  readonly content: readonly Span[];
  /** Some of the content stands in quotation marks. */
  readonly quoted: boolean;
  /** How likely it is that these words are attributed by this cue, 0 to 1. */
  readonly confidence: number;
  /** True where the cue itself stands in what another attributes. */
  readonly nested: boolean;
}
