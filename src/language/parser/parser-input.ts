import type { WordFacts } from '../lexicon.ts';

/** What the parser reads of a sentence, one number a word; the root stands behind the last word. No number is 0. */
export interface ParserInput {
  readonly words: number;
  readonly form: Int32Array;
  /** Part of speech as the tagger gives it, counted from 1. */
  readonly tag: Int32Array;
  readonly coarseTag: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly traits: Int32Array;
}

const rootValue = 0x7ffe;

/** Gathers a sentence; `coarseOf[tag]` is the number (from 1) of a tag's UPOS. */
export function createParserInput(
  facts: readonly WordFacts[],
  tags: Int32Array,
  coarseOf: Int32Array,
): ParserInput {
  const words = facts.length;
  const column = (value: (word: WordFacts, index: number) => number) => {
    const numbers = new Int32Array(words + 1);
    for (let index = 0; index < words; index++) numbers[index] = value(facts[index]!, index);
    numbers[words] = rootValue;
    return numbers;
  };
  return {
    words,
    form: column((word) => word.form),
    tag: column((_, index) => tags[index]!),
    coarseTag: column((_, index) => coarseOf[tags[index]!]!),
    fine: column((word) => word.fine),
    coarse: column((word) => word.coarse),
    traits: column((word) => word.traits),
  };
}
