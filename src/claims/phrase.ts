import type { Parsed } from '../document/sentence.ts';
import type { Span } from '../document/span.ts';

/** Dependents that belong to the words of a noun phrase; clauses, appositions and coordinated phrases do not. */
const within =
  /^(?:det|amod|compound|flat|nummod|nmod:poss|nmod:desc|nmod:unmarked|goeswith|advmod|case|fixed|det:predet)$/;

/**
 * The words of the noun phrase around its head: modifiers before it and names joined to it, and an "of" phrase where it
 * follows at once. A preposition before the phrase is no part of it; a possessive mark is.
 */
export function nounPhrase(sentence: Parsed, head: number): Span {
  let first = head;
  let last = head;
  const waiting = [head];
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    for (const child of sentence.children[at] ?? []) {
      if (!belongs(sentence, child, at, head)) continue;
      first = Math.min(first, child);
      last = Math.max(last, child);
      waiting.push(child);
    }
  }
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end };
}

function belongs(sentence: Parsed, child: number, parent: number, head: number): boolean {
  const { deprel, text } = sentence.tokens[child]!;
  if (child > head && deprel === 'nmod:unmarked' && hasArticle(sentence, child)) return false;
  if (deprel === 'case') return parent !== head;
  if (deprel === 'nmod') return parent === head && isOf(sentence, child);
  if (deprel === 'punct') return text === '-' && child < head;
  return within.test(deprel);
}

/** "called the raid a crime": a second article begins another phrase. */
function hasArticle(sentence: Parsed, head: number): boolean {
  return (sentence.children[head] ?? []).some((child) => sentence.tokens[child]!.deprel === 'det');
}

function isOf(sentence: Parsed, child: number): boolean {
  return (sentence.children[child] ?? []).some((mark) => sentence.tokens[mark]!.lemma === 'of');
}
