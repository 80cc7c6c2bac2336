import type { Tokenised } from '../src/document/sentence.ts';

/** Small words that headlines do not capitalise. */
const smallWord = /^(a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/i;

function capitalised(word: string): string {
  return smallWord.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

const rewritings: readonly ((word: string) => string)[] = [
  (word) => word.toUpperCase(),
  capitalised,
  (word) => word.toLowerCase(),
];

/** The sentence with each word rewritten in one of three ways: all capitals, as in a headline, all small. */
export function rewritten<Sentence extends Tokenised>(sentence: Sentence, way: number): Sentence {
  const rewrite = rewritings[way % rewritings.length]!;
  const tokens = sentence.tokens.map((token) => ({
    ...token,
    text: sameLength(token.text, rewrite(token.text)),
  }));
  return { ...sentence, tokens };
}

/** Some letters change their length with their case ("ß"); such a word stays as it is. */
function sameLength(word: string, changed: string): string {
  return changed.length === word.length ? changed : word;
}
