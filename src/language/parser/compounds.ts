import type { TaggedToken } from '../../document/sentence.ts';
import type { KnownArc } from '../network/network-parser.ts';

/**
 * Finds in a sentence the compounds of a list ("tear gas", "car bomb"): each word but the last hangs on the last one. The
 * treebank has seen few of them, so its parser may take the first word for a verb or for an object of its own.
 */
export function createCompoundFinder(
  compounds: readonly string[],
): (tokens: readonly TaggedToken[]) => KnownArc[] {
  const known = new Set(compounds.map((compound) => compound.toLowerCase()));
  const longest = Math.max(0, ...[...known].map((compound) => compound.split(' ').length));
  const endings = new Set([...known].map((compound) => compound.split(' ').at(-1)!));
  return (tokens) => {
    const arcs: KnownArc[] = [];
    tokens.forEach(({ lemma, upos }, head) => {
      if (!endings.has(lemma.toLowerCase()) || (upos !== 'NOUN' && upos !== 'PROPN')) return;
      const length = lengthOf(tokens, head, known, longest);
      for (let word = head - length + 1; word < head; word++) arcs.push({ word, head });
    });
    return arcs;
  };
}

/** How many words the longest compound has that ends with the word at `head`; 1 where it ends none. */
function lengthOf(
  tokens: readonly TaggedToken[],
  head: number,
  known: ReadonlySet<string>,
  longest: number,
): number {
  for (let length = Math.min(longest, head + 1); length > 1; length--) {
    const before = tokens.slice(head - length + 1, head).map(({ text }) => text);
    if (known.has([...before, tokens[head]!.lemma].join(' ').toLowerCase())) return length;
  }
  return 1;
}
