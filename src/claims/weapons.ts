import { type Quote, quote } from '../document/span.ts';
import type { SentenceReading } from './reading.ts';

/**
 * The weapons that a sentence names near a trigger: nouns of the list, each with the nouns joined to it ("suicide
 * belts"). A weapon is taken when it depends on the trigger, directly or through others.
 */
export function weaponsOf(
  reading: SentenceReading,
  text: string,
  trigger: number,
  weapons: ReadonlySet<string>,
): Quote[] {
  const { sentence } = reading;
  return sentence.tokens.flatMap((token, index) => {
    if (token.upos !== 'NOUN' || !weapons.has(token.lemma.toLowerCase()) || index === trigger) return [];
    if (isModifierOfWeapon(reading, index, weapons) || !dependsOn(reading, index, trigger)) return [];
    const joined = (sentence.children[index] ?? []).filter(
      (child) => child < index && /^(?:compound|amod)$/.test(sentence.tokens[child]!.deprel),
    );
    const first = Math.min(index, ...joined);
    return [quote(text, sentence.tokens[first]!.start, token.end)];
  });
}

function isModifierOfWeapon(reading: SentenceReading, index: number, weapons: ReadonlySet<string>): boolean {
  const { deprel, head } = reading.sentence.tokens[index]!;
  return (
    deprel === 'compound' && head >= 0 && weapons.has(reading.sentence.tokens[head]!.lemma.toLowerCase())
  );
}

function dependsOn(reading: SentenceReading, index: number, trigger: number): boolean {
  let at = index;
  for (let step = 0; step < reading.sentence.tokens.length && at >= 0; step++) {
    if (at === trigger) return true;
    at = reading.sentence.tokens[at]!.head;
  }
  return false;
}
