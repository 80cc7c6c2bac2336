import type { ActorMention } from '../mentions/actors/actor-mention.ts';

/** What the pronouns and role nouns of an article stand for. */
export interface Antecedents {
  /** The actor mention that the token of a sentence leads to, or null where it leads to none. */
  of(sentence: number, token: number): ActorMention | null;
}
