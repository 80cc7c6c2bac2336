import { countedOf } from './counted.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { dependentPhrase, isSkipped, subjectBefore } from './subjects.ts';
import type { Trigger } from './triggers.ts';

/** A trigger's patient, and on which side of the trigger a list of patients goes on. */
export interface Patient {
  readonly phrase: NounPhrase;
  readonly side: 'before' | 'behind';
}

/** The noun phrase that a verb, adjective or fixed phrase counts, or null. Nouns and tolls are read elsewhere. */
export function patientOf(reading: Reading, trigger: Trigger): Patient | null {
  const { patient } = trigger.sense;
  if (patient !== 'object' && isAttributive(reading, trigger)) return attributed(reading, trigger);
  if (patient === 'subject' || patient === 'beside')
    return before(reading, trigger) ?? inverted(reading, trigger);
  if (trigger.form === 'past') return ofPastForm(reading, trigger);
  return behind(reading, trigger);
}

function isAttributive(reading: Reading, trigger: Trigger): boolean {
  const phrase = reading.phraseAt[trigger.first];
  return phrase !== undefined && phrase.head !== null && phrase.head > trigger.last;
}

/** "two dead soldiers": the phrase the word stands in. */
function attributed(reading: Reading, trigger: Trigger): Patient | null {
  const phrase = reading.phraseAt[trigger.first];
  return phrase ? { phrase, side: 'behind' } : null;
}

/** "were killed", "killed 15" or "15 killed": the same form may be passive, active or a participle. */
function ofPastForm(reading: Reading, trigger: Trigger): Patient | null {
  if (isAttributive(reading, trigger)) return attributed(reading, trigger);
  if (isPassive(reading, trigger)) return before(reading, trigger) ?? inverted(reading, trigger);
  const object = behind(reading, trigger);
  if (trigger.ending !== null) return object;
  if (object && isObject(reading, trigger, object.phrase)) return object;
  return before(reading, trigger) ?? inverted(reading, trigger);
}

/** What stands behind is the object: a figure, or people right behind the verb that no other verb takes for its subject. */
function isObject(reading: Reading, { first, last, index }: Trigger, phrase: NounPhrase): boolean {
  const isRelativeClause = reading.lexicon.pronouns.relative.has(reading.words[first - 1] ?? '');
  const head = reading.tokens[phrase.head ?? phrase.last];
  if (isRelativeClause || (head?.deprel === 'obj' && head.head === index)) return true;
  if (!countedOf(reading, phrase) || isPatientOfNext(reading, phrase)) return false;
  return phrase.quantity !== null || (phrase.first === last + 1 && !isSubjectOfNext(reading, phrase));
}

/** A form of "be" or "get" before the trigger, with only auxiliaries and adverbs between. */
function isPassive(reading: Reading, { first }: Trigger): boolean {
  const { words, lexicon } = reading;
  for (let index = first - 1; index >= 0 && isSkipped(reading, index); index--) {
    if (lexicon.words.passiveAuxiliaries.has(words[index] ?? '')) return true;
  }
  return false;
}

/** "when" and "where" begin a clause of their own. */
function isPlainAdverb({ tokens }: Reading, index: number): boolean {
  return tokens[index]?.upos === 'ADV' && tokens[index]?.xpos !== 'WRB';
}

/** The phrase right behind the trigger, past adverbs, or the object that the parse gives. */
function behind(reading: Reading, trigger: Trigger): Patient | null {
  let index = trigger.last + 1;
  while (!reading.phraseAt[index] && isPlainAdverb(reading, index)) index += 1;
  const near = reading.phraseAt[index];
  if (near) return { phrase: near, side: 'behind' };
  const object = dependentPhrase(reading, trigger.index, /^(?:obj|iobj)$/);
  if (!object || object.first <= trigger.last) return null;
  const between = reading.tokens.slice(trigger.last + 1, object.first);
  return between.some(({ upos }) => upos === 'PUNCT') ? null : { phrase: object, side: 'behind' };
}

const inversionReach = 6;

/** "Killed were John Smith and Mary Jones", "Injured in the blast were 11 soldiers", "Dead: 15". */
function inverted(reading: Reading, trigger: Trigger): Patient | null {
  if ((reading.phrases[0]?.last ?? trigger.first) < trigger.first) return null;
  for (let index = trigger.last + 1; index <= trigger.last + inversionReach; index++) {
    const word = reading.words[index] ?? '';
    if (word !== ':' && !reading.lexicon.words.passiveAuxiliaries.has(word)) continue;
    const phrase = reading.phraseAt[index + 1];
    return phrase ? { phrase, side: 'behind' } : null;
  }
  return null;
}

function before(reading: Reading, trigger: Trigger): Patient | null {
  const phrase = subjectBefore(reading, trigger);
  return phrase && { phrase, side: 'before' };
}

/** "kills 3 and 12 hurt": the phrase behind belongs to the next verb. */
export function isSubjectOfNext(reading: Reading, phrase: NounPhrase): boolean {
  const next = reading.tokens[phrase.last + 1];
  return /^VB[DPZ]$/.test(next?.xpos ?? '') || isPatientOfNext(reading, phrase);
}

/** An auxiliary or another word of harm follows. */
function isPatientOfNext({ tokens, triggerFrom, words, lexicon }: Reading, { last }: NounPhrase): boolean {
  if (tokens[last + 1]?.upos === 'AUX') return true;
  if (lexicon.words.passiveAuxiliaries.has(words[last + 1] ?? '')) return true;
  const trigger = triggerFrom.get(last + 1);
  return trigger !== undefined && trigger.form !== 'gerund' && trigger.sense.patient !== 'noun';
}
