import type { Parsed } from '../../src/document/sentence.ts';

/** Tokens of a sentence, `[first, last)`. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** What may stand before a noun within its phrase. */
const before = /^(det|amod|compound|nmod|nummod|flat|punct|advmod|case|goeswith|obl|cc|conj)(:|$)/;

/** What a phrase does not begin with: marks, conjunctions, prepositions and figures, which are entities of their own. */
const notFirst = new Set(['PUNCT', 'CCONJ', 'ADP', 'NUM', 'ADV', 'SYM']);

/** The noun phrase of a head without what follows the head: from its first modifier, a figure in front left out. */
export function nounPhrase({ tokens }: Parsed, head: number): TokenRange {
  let first = head;
  while (first > 0 && leadsTo(tokens, first - 1, head)) first--;
  while (first < head && (notFirst.has(tokens[first]!.upos) || tokens[first]!.deprel === 'case')) first++;
  return { first, last: head + 1 };
}

/** Whether a token hangs on the head by way of modifiers alone. */
function leadsTo(tokens: Parsed['tokens'], token: number, head: number): boolean {
  for (let at = token, steps = 0; steps < tokens.length; steps++) {
    if (at === head) return true;
    if (at < token || at > head || !before.test(tokens[at]!.deprel)) return false;
    at = tokens[at]!.head;
  }
  return false;
}

/** The token of a range that hangs on a token outside it. */
export function headOf({ tokens }: Parsed, { first, last }: TokenRange): number {
  for (let at = first; at < last; at++) {
    const { head } = tokens[at]!;
    if (head < first || head >= last) return at;
  }
  return last - 1;
}
