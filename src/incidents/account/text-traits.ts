import type { Account } from '../../schema/account.ts';
import { peopleOf } from './people.ts';
import type { WordWeights } from './word-weights.ts';
import { capitalisedPairs, countWords, wordsOf } from './words.ts';

/** What an account keeps of its text. */
export type TextTraits = Pick<Account, 'words' | 'names' | 'people' | 'ages'>;

const wordsKept = 100;
const namesKept = 60;

/**
 * What a text can be known by among others: its most telling words with how often each stands there, its names, and the
 * people and ages in it. What is kept depends on the text alone.
 */
export function textTraits(text: string, weights: WordWeights): TextTraits {
  const words = wordsOf(text);
  const people = peopleOf(text);
  const counts = [...countWords(words)].map(([word, count]) => ({
    item: [word, count] as [string, number],
    worth: (1 + Math.log(count)) * weights.weight(word),
  }));
  const names = [...capitalisedPairs(text, words)].map((name) => ({
    item: name,
    worth: Number(weights.isRare(name)) + weights.weight(name),
  }));
  return {
    words: mostTelling(counts, wordsKept),
    names: mostTelling(names, namesKept),
    people: [...people.names].sort(),
    ages: [...people.ages].sort((one, other) => one - other),
  };
}

/** The first of equals are kept: a stable sort leaves them as they stand in the text. */
function mostTelling<Item>(
  weighed: readonly { readonly item: Item; readonly worth: number }[],
  kept: number,
): Item[] {
  return [...weighed]
    .sort((one, other) => other.worth - one.worth)
    .slice(0, kept)
    .map(({ item }) => item);
}
