import type { Parsed } from '../../../src/document/sentence.ts';
import { type ActorContextOptions, createActorContext } from '../../../src/mentions/actors/context.ts';
import { findActors } from '../../../src/mentions/actors/find.ts';
import type { NameRange } from '../../../src/mentions/actors/reading.ts';
import { parsedSentence } from '../../parsed-sentence.ts';
import { smallRegistry } from './small-registry.ts';

const registry = smallRegistry();

/** The actors of one sentence, read with a registry made for tests. */
export function find(sentence: Parsed, names: readonly NameRange[] = [], options: ActorContextOptions = {}) {
  const context = createActorContext(registry, { sentences: [sentence], ...options });
  return findActors(sentence, names, registry, context);
}

/** The sentences of one article, read in their order. */
export function findInArticle(sentences: readonly Parsed[]) {
  const context = createActorContext(registry, { sentences });
  return sentences.map((sentence) => findActors(sentence, [], registry, context));
}

/** A hand-made parse in which hyphens touch the words on both sides. */
export function hyphenated(lines: string): Parsed {
  const sentence = parsedSentence(lines);
  let shift = 0;
  const tokens = sentence.tokens.map((token, index, { [index - 1]: before }) => {
    if (token.text === '-' || before?.text === '-') shift++;
    return { ...token, start: token.start - shift, end: token.end - shift };
  });
  return { ...sentence, tokens };
}

/** Tokens that a name finder would take for a person's name. */
export const person = (first: number, last: number): NameRange => ({ first, last, type: 'PER', score: 1 });

/** Tokens that a name finder would take for a body's name. */
export const body = (first: number, last: number): NameRange => ({ first, last, type: 'ORG', score: 1 });
