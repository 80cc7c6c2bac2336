import type { Parsed } from '../../src/document/sentence.ts';
import type { Marked } from './entities.ts';

/** The first of the words that a word is joined to by "and" and the like; the word itself where it is the first. */
export function firstConjunct({ tokens }: Parsed, word: number): number {
  let at = word;
  for (let steps = 0; tokens[at]!.deprel === 'conj' && steps < tokens.length; steps++) at = tokens[at]!.head;
  return at;
}

/** The preposition of an entity, lower-case: its own, that of the words it is joined to, or the word right before it. */
export function prepositionOf(
  sentence: Parsed,
  { head, first }: Pick<Marked, 'head' | 'first'>,
): string | null {
  const { tokens, children } = sentence;
  const cases = children[firstConjunct(sentence, head)]!.filter((child) => tokens[child]!.deprel === 'case');
  const preposition = tokens[cases[0] ?? first - 1];
  if (preposition === undefined || (cases.length === 0 && preposition.upos !== 'ADP')) return null;
  return preposition.text.toLowerCase();
}

/** The nearest verb that a token is or hangs on. */
export function verbAbove({ tokens }: Parsed, token: number): number | null {
  let at = token;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (tokens[at]!.upos === 'VERB') return at;
    at = tokens[at]!.head;
  }
  return null;
}

/** The entities that hang on a token by a relation, those joined to them by "and" included. */
export function governed(
  sentence: Parsed,
  governor: number,
  entities: readonly Marked[],
  relation: RegExp,
): Marked[] {
  return entities.filter(({ head }) => {
    const { head: above, deprel } = sentence.tokens[firstConjunct(sentence, head)]!;
    return above === governor && relation.test(deprel);
  });
}

/** The entities that are subject or object of the verb that a token is or hangs on. */
export function clauseOf(sentence: Parsed, token: number, entities: readonly Marked[]): Marked[] {
  const verb = verbAbove(sentence, token);
  return verb === null ? [] : governed(sentence, verb, entities, /^(nsubj|obj)(:|$)/);
}

/** The subjects of a verb: its own, those of the verb that it is joined to or completes, or what stands right before. */
export function subjectsOf(sentence: Parsed, verb: number, entities: readonly Marked[]): Marked[] {
  const { tokens, children } = sentence;
  let at = verb;
  for (let steps = 0; steps < tokens.length; steps++) {
    const hasSubject = children[at]!.some((child) => tokens[child]!.deprel.startsWith('nsubj'));
    if (hasSubject || !/^(conj|xcomp|advcl)$/.test(tokens[at]!.deprel)) break;
    at = tokens[at]!.head;
  }
  const subjects = governed(sentence, at, entities, /^nsubj$/);
  return subjects.length > 0 ? subjects : entities.filter(({ last }) => last === at);
}
