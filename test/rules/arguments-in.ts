import { type ArgumentWords, SentenceArguments } from '../../src/rules/arguments.ts';
import { parsedSentence } from '../parsed-sentence.ts';

const words: ArgumentWords = {
  performing: new Set(['carry out', 'launch']),
  undergoing: new Set(['suffer', 'come under']),
  quantities: new Set(['hundred', 'dozen', 'most']),
  crowds: new Set(['thousand']),
  subjectControl: new Set(['promise']),
  objectControl: new Set(['lead']),
  intentions: new Set(['plan']),
  targets: new Set(['convoy']),
  accounts: new Set(['footage']),
  naming: new Set(['call']),
  transitive: new Set(['kill']),
  claiming: new Set(['claim']),
  deeds: new Set(['raid']),
  striking: new Set(['attack']),
  intransitive: new Set(['advance', 'fire']),
  qualities: new Set(['terrorist']),
  offices: new Set(['minister']),
  aspectual: new Set(['keep']),
  claimed: new Set(['responsibility']),
  moments: new Set(['when', 'as', 'while']),
  roughly: new Set(['about']),
};

/** The arguments of one word as "role:text" strings. */
export function argumentsIn(lines: string, word: string): string[] {
  const sentence = parsedSentence(lines);
  const clause = new SentenceArguments(sentence, words);
  const index = sentence.tokens.findIndex(({ text }) => text === word);
  return clause.of(index).map(({ role, token }) => `${role}:${sentence.tokens[token]!.text}`);
}
