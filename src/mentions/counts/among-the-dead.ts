import type { Item } from './lists.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { itemsFrom } from './parts.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

/**
 * Those named as some of the dead, or of the wounded, that were told of before: "among the dead were two aid workers",
 * "the dead included a guard". Null when the trigger is not such a noun.
 */
export function someOfTheDead(reading: Reading, trigger: Trigger): Item[] | null {
  const phrase = nominalPhrase(reading, trigger);
  if (!phrase) return null;
  const { words, lexicon } = reading;
  const next = words[phrase.last + 1] ?? '';
  const isAmong = lexicon.words.amongWords.has(words[phrase.first - 1] ?? '');
  const leads = lexicon.words.includers.has(next) || (isAmong && lexicon.words.passiveAuxiliaries.has(next));
  return leads ? itemsFrom(reading, phrase.last + 2) : null;
}

/** True for "eight guards were among the dead". */
export function isAmongTheDead(reading: Reading, trigger: Trigger): boolean {
  const phrase = nominalPhrase(reading, trigger);
  return phrase !== null && reading.lexicon.words.amongWords.has(reading.words[phrase.first - 1] ?? '');
}

/** "the dead": the phrase whose head the trigger is. */
function nominalPhrase({ phraseAt, words }: Reading, { first }: Trigger): NounPhrase | null {
  const phrase = phraseAt[first];
  return phrase && phrase.head === first && phrase.quantity === null && words[first - 1] === 'the'
    ? phrase
    : null;
}
