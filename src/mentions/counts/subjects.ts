import { countedOf } from './counted.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

const fenceReach = 25;
const searchReach = 60;

/**
 * The phrase before a trigger that it tells of: the next one to the left, past auxiliaries and what stands between
 * commas, unless a preposition or another verb governs it; else the subject the parse gives.
 */
export function subjectBefore(reading: Reading, trigger: Trigger): NounPhrase | null {
  const end = skipBack(reading, trigger.first - 1);
  const near = reading.phraseAt[end];
  if (near && end === trigger.first - 1 && isParticiple(trigger)) return wholeOf(near);
  if (near && isRelative(reading, near)) return antecedent(reading, near);
  if (near && (isFree(reading, near) || isFoundSo(reading, near, trigger))) return near;
  const marked = near && beforePartMarker(reading, near);
  if (marked) return marked;
  const parsed = subjectInParse(reading, trigger.index);
  if (parsed && parsed.last < trigger.first) {
    return isRelative(reading, parsed) ? antecedent(reading, parsed) : parsed;
  }
  return near ? freeBefore(reading, near) : null;
}

/** A form that, right behind a noun, says of that noun what befell it: "the four people killed", "men suffering burns". */
function isParticiple({ form, sense }: Trigger): boolean {
  return (form === 'past' && sense.patient === 'object') || (form === 'gerund' && sense.patient !== 'object');
}

/** "one of five people shot": the participle tells of all five. */
function wholeOf(phrase: NounPhrase): NounPhrase {
  return phrase.whole?.quantity ? phrase.whole : phrase;
}

/** Auxiliaries, adverbs and words of report between the counted and the trigger. */
export function isSkipped({ tokens, words, lexicon, phraseAt }: Reading, index: number): boolean {
  if (phraseAt[index]) return false;
  const token = tokens[index];
  return token?.upos === 'ADV' || token?.upos === 'AUX' || lexicon.words.auxiliaries.has(words[index] ?? '');
}

/** Past auxiliaries, adverbs and what stands between commas, brackets or dashes. */
function skipBack(reading: Reading, from: number): number {
  let index = from;
  while (index >= 0 && isSkipped(reading, index)) index -= 1;
  if (!isFence(reading, index)) return index;
  for (let open = index - 1; open > 0 && index - open < fenceReach; open--) {
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
  const phrase = reading.phraseAt[isFence(reading, first - 1) ? first - 2 : first - 1];
  return phrase ? wholeOf(phrase) : null;
}

/** True unless a preposition or the verb it is the object of stands before the phrase. */
function isFree({ tokens, triggerTo, words, lexicon }: Reading, { first, head }: NounPhrase): boolean {
  const governor = tokens[first - 1];
  if (!governor) return true;
  if (lexicon.partMarkers.longestAt(words, first - 1)) return false;
  if (governor.upos === 'ADP') return lexicon.words.clauseOpeners.has(words[first - 1] ?? '');
  if (governor.upos !== 'VERB') return true;
  const isObject = head !== null && tokens[head]?.deprel === 'obj';
  return !isObject && !triggerTo.has(first - 1);
}

/** "four troops including the gunman dead": the total before the part. */
function beforePartMarker({ words, lexicon, phraseAt }: Reading, { first }: NounPhrase): NounPhrase | null {
  return lexicon.partMarkers.longestAt(words, first - 1) ? (phraseAt[first - 2] ?? null) : null;
}

/** "found six people dead", "leaving seven dead". */
function isFoundSo(
  { tokens, triggerTo, words, lexicon }: Reading,
  { first }: NounPhrase,
  { sense }: Trigger,
) {
  if (sense.patient !== 'beside' || tokens[first - 1]?.upos === 'ADP') return false;
  return !triggerTo.has(first - 1) && !lexicon.partMarkers.longestAt(words, first - 1);
}

/** The nearest phrase to the left that no preposition governs. */
function freeBefore(reading: Reading, from: NounPhrase): NounPhrase | null {
  for (let index = from.first - 1; index >= 0 && from.first - index < searchReach; index--) {
    const phrase = reading.phraseAt[index];
    if (!phrase) continue;
    if (isFree(reading, phrase) && countedOf(reading, phrase)) return phrase;
    index = phrase.first;
  }
  return null;
}

/** The subject the parse gives to a word, its copula's or its conjunct's; what a participle hangs on. */
function subjectInParse(reading: Reading, index: number): NounPhrase | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const subject = dependentPhrase(reading, at, /^nsubj/);
    if (subject) return subject;
    const token = reading.tokens[at];
    if (!token || token.head < 0) return null;
    if (token.deprel.startsWith('acl')) return reading.phraseAt[token.head] ?? null;
    if (!/^(?:conj|xcomp|advcl|parataxis|obl)/.test(token.deprel)) return null;
    at = token.head;
  }
  return null;
}

/** The phrase of the first dependent of a word that stands in the relation. */
export function dependentPhrase(reading: Reading, index: number, relation: RegExp): NounPhrase | null {
  const children = reading.sentence.children[index] ?? [];
  const child = children.find((candidate) => relation.test(reading.tokens[candidate]?.deprel ?? ''));
  return child === undefined ? null : (reading.phraseAt[child] ?? null);
}
