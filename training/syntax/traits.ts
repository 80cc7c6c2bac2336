import { hashText } from '../../src/language/hash.ts';
import { wordTraits } from '../../src/language/lexicon.ts';
import { encodeKeys, keyOf } from '../../src/language/model/feature-table.ts';
import type { TreebankWord } from './conllu.ts';
import type { WordForm } from './word-forms.ts';
import type { WordNet } from './wordnet.ts';

/** Bits of `wordTraits` by lower-cased word. */
export type Traits = ReadonlyMap<string, number>;

/**
 * The parts of speech that WordNet has for a word in any of its forms, whether WordNet writes it as a name, and whether the
 * treebank mostly has it as one.
 */
export function traitsOf(
  wordNet: WordNet,
  forms: Iterable<WordForm>,
  sentences: readonly (readonly TreebankWord[])[],
): Traits {
  const traits = new Map<string, number>();
  const add = (word: string, bit: number) => traits.set(word, (traits.get(word) ?? 0) | bit);
  for (const part of ['noun', 'verb', 'adjective', 'adverb', 'name'] as const) {
    for (const word of wordNet[part]) add(word, wordTraits[part]);
  }
  const bits: Readonly<Record<string, number>> = {
    V: wordTraits.verb,
    N: wordTraits.noun,
    J: wordTraits.adjective,
  };
  for (const { form, xpos } of forms) add(form, bits[xpos[0]!]!);
  const balance = new Map<string, number>();
  for (const { form, upos } of sentences.flat()) {
    const word = form.toLowerCase();
    balance.set(word, (balance.get(word) ?? 0) + (upos === 'PROPN' ? 1 : -1));
  }
  for (const [word, votes] of balance) add(word, votes > 0 ? wordTraits.seenAsName : wordTraits.seenAsWord);
  return traits;
}

/** The parts `traits.keys` and `traits.values` of the model's file. */
export function encodeTraits(traits: Traits): Map<string, Uint8Array> {
  const byKey = new Map<number, number>();
  for (const [word, bits] of traits) {
    const key = keyOf(hashText(word));
    byKey.set(key, (byKey.get(key) ?? 0) | bits);
  }
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  return new Map([
    ['traits.keys', encodeKeys(sorted.map(([key]) => key))],
    ['traits.values', Uint8Array.from(sorted, ([, bits]) => bits)],
  ]);
}
