import { countedOf } from './counted.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
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
  if (object && countedOf(reading, object.phrase) && !isSubjectOfNext(reading, object.phrase)) return object;
  return ofParticiple(reading, trigger) ?? before(reading, trigger) ?? inverted(reading, trigger);
}

/** "one of five people shot": the participle tells of all five. */
function ofParticiple(reading: Reading, { first }: Trigger): Patient | null {
  const whole = reading.phraseAt[first - 1]?.whole;
  return whole?.quantity ? { phrase: whole, side: 'before' } : null;
}

/** A form of "be" or "get" before the trigger, with only auxiliaries and adverbs between. */
function isPassive(reading: Reading, { first }: Trigger): boolean {
  const { words, lexicon } = reading;
  for (let index = first - 1; index >= 0 && isSkipped(reading, index); index--) {
    if (lexicon.words.passiveAuxiliaries.has(words[index] ?? '')) return true;
  }
  return false;
}

/** Auxiliaries, adverbs and words of report between the counted and the trigger. */
function isSkipped({ tokens, words, lexicon, phraseAt }: Reading, index: number): boolean {
  if (phraseAt[index]) return false;
  const token = tokens[index];
  return token?.upos === 'ADV' || token?.upos === 'AUX' || lexicon.words.auxiliaries.has(words[index] ?? '');
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
  const object = dependent(reading, trigger.index, /^(?:obj|iobj)$/);
  return object && object.first > trigger.last ? { phrase: object, side: 'behind' } : null;
}

const inversionReach = 6;

/** "Killed were John Smith and Mary Jones", "Injured in the blast were 11 soldiers", "Dead: 15". */
function inverted(reading: Reading, trigger: Trigger): Patient | null {
  if (reading.phrases.some(({ last }) => last < trigger.first)) return null;
  for (let index = trigger.last + 1; index <= trigger.last + inversionReach; index++) {
    const word = reading.words[index] ?? '';
    if (!/^(?:was|were|are|:)$/.test(word)) continue;
    const phrase = reading.phraseAt[index + 1];
    return phrase ? { phrase, side: 'behind' } : null;
  }
  return null;
}

function before(reading: Reading, trigger: Trigger): Patient | null {
  const phrase = subjectBefore(reading, trigger.first, trigger);
  return phrase && { phrase, side: 'before' };
}

/** The subject of what begins at `start`: the phrase next before it if no preposition or verb governs it, else the parse's. */
function subjectBefore(reading: Reading, start: number, trigger: Trigger): NounPhrase | null {
  const end = skipBack(reading, start - 1);
  const near = reading.phraseAt[end];
  if (near && isRelative(reading, near)) return antecedent(reading, near);
  if (near && (isFree(reading, near) || isFoundSo(reading, near, trigger))) return near;
  const parsed = subjectInParse(reading, trigger.index);
  if (parsed && parsed.last < start)
    return isRelative(reading, parsed) ? antecedent(reading, parsed) : parsed;
  return near ? freeBefore(reading, near) : null;
}

/** Past auxiliaries, adverbs and what stands between commas, brackets or dashes. */
function skipBack(reading: Reading, from: number): number {
  let index = from;
  while (index >= 0 && isSkipped(reading, index)) index -= 1;
  if (!isFence(reading, index)) return index;
  for (let open = index - 1; open > 0 && index - open < 25; open--) {
    if (isFence(reading, open) && reading.phraseAt[open - 1]) return open - 1;
  }
  return index;
}

function isFence({ words }: Reading, index: number): boolean {
  return /^(?:,|\(|\)|--?|–|—)$/.test(words[index] ?? '');
}

function isRelative({ words, lexicon }: Reading, { first, last }: NounPhrase): boolean {
  return first === last && lexicon.pronouns.relative.has(words[first] ?? '');
}

function antecedent(reading: Reading, { first }: NounPhrase): NounPhrase | null {
  const before = isFence(reading, first - 1) ? first - 2 : first - 1;
  return reading.phraseAt[before] ?? null;
}

/** True unless a preposition or the verb it is the object of stands before the phrase. */
function isFree({ tokens, triggers, words, lexicon }: Reading, { first, head }: NounPhrase): boolean {
  const governor = tokens[first - 1];
  if (!governor) return true;
  const before = words[first - 1] ?? '';
  if (governor.upos === 'ADP') return lexicon.words.clauseOpeners.has(before);
  if (governor.upos !== 'VERB') return true;
  const isObject = head !== null && tokens[head]?.deprel === 'obj';
  return !isObject && !triggers.some(({ last }) => last === first - 1);
}

/** "found six people dead", "leaving seven dead". */
function isFoundSo({ tokens, triggers }: Reading, { first }: NounPhrase, { sense }: Trigger): boolean {
  if (sense.patient !== 'beside' || tokens[first - 1]?.upos === 'ADP') return false;
  return !triggers.some(({ last }) => last === first - 1);
}

/** The nearest phrase to the left that no preposition governs. */
function freeBefore(reading: Reading, from: NounPhrase): NounPhrase | null {
  const earlier = reading.phrases.filter(({ last }) => last < from.first);
  return earlier.findLast((phrase) => isFree(reading, phrase) && countedOf(reading, phrase)) ?? null;
}

/** The subject the parse gives to a word, its copula's or its conjunct's; what a participle hangs on. */
function subjectInParse(reading: Reading, index: number): NounPhrase | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const subject = dependent(reading, at, /^nsubj/);
    if (subject) return subject;
    const token = reading.tokens[at];
    if (!token || token.head < 0) return null;
    if (token.deprel.startsWith('acl')) return reading.phraseAt[token.head] ?? null;
    if (!/^(?:conj|xcomp|advcl|parataxis|obl)/.test(token.deprel)) return null;
    at = token.head;
  }
  return null;
}

function dependent(reading: Reading, index: number, relation: RegExp): NounPhrase | null {
  const children = reading.sentence.children[index] ?? [];
  const child = children.find((candidate) => relation.test(reading.tokens[candidate]?.deprel ?? ''));
  return child === undefined ? null : (reading.phraseAt[child] ?? null);
}

/** "kills 3 and 12 hurt": the phrase behind belongs to the next verb. */
export function isSubjectOfNext(reading: Reading, { last }: NounPhrase): boolean {
  const { tokens, triggers, words, lexicon } = reading;
  const next = tokens[last + 1];
  if (!next) return false;
  if (next.upos === 'AUX' || lexicon.words.passiveAuxiliaries.has(words[last + 1] ?? '')) return true;
  return triggers.some(
    ({ first, form, sense }) => first === last + 1 && form !== 'gerund' && sense.patient !== 'noun',
  );
}
