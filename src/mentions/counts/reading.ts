import type { Parsed } from '../../document/sentence.ts';
import type { CountLexicon } from './lexicon.ts';
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts';
import { type SentenceView, viewOf } from './sentence-view.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** A sentence with its triggers and noun phrases. `phraseAt[i]` is the phrase that token `i` is in. */
export interface Reading extends SentenceView {
  readonly triggers: readonly Trigger[];
  readonly phrases: readonly NounPhrase[];
  readonly phraseAt: readonly (NounPhrase | undefined)[];
  /** The trigger whose first, or last, token is this one. */
  readonly triggerFrom: ReadonlyMap<number, Trigger>;
  readonly triggerTo: ReadonlyMap<number, Trigger>;
}

/** Reads the triggers and noun phrases of a sentence. */
export function readSentence(sentence: Parsed, lexicon: CountLexicon): Reading {
  const view = viewOf(sentence, lexicon);
  const triggers = findTriggers(view);
  const phrases = findNounPhrases(view, triggers);
  const phraseAt: (NounPhrase | undefined)[] = Array(view.words.length).fill(undefined);
  for (const phrase of phrases) phraseAt.fill(phrase, phrase.first, phrase.last + 1);
  const triggerFrom = new Map(triggers.map((trigger) => [trigger.first, trigger]));
  const triggerTo = new Map(triggers.map((trigger) => [trigger.last, trigger]));
  return { ...view, triggers, phrases, phraseAt, triggerFrom, triggerTo };
}
