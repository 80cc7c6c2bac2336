import type { Count } from '../../schema/count.ts';

/** A count as it was read in one sentence. Token indices are into the sentence, `first` and `last` both included. */
export interface CountMention {
  readonly count: Count;
  /** The index of the sentence, as `Parsed.index` gives it. */
  readonly sentence: number;
  /** The figure phrase, from its first word to its last. */
  readonly first: number;
  readonly last: number;
  /** The word that makes it killed, injured…: "killed", "dead", "toll", "attacks". */
  readonly trigger: number;
  /** The word that the parse gives for who or what did it, or null. */
  readonly agent: number | null;
  /** The head noun of the figure phrase, or its last word where it has none. */
  readonly head: number;
  /** How the counted are told of: by a figure, as a person or people without one, by a name or by a pronoun. */
  readonly kind: 'figure' | 'person' | 'people' | 'name' | 'pronoun';
  /** The index, among the mentions returned together, of the total that this one repeats a part of. */
  readonly partOf: number | null;
  /** The sentence denies it ("was not killed"). A zero ("no casualties") is a figure and is not denied. */
  readonly negated: boolean;
}
