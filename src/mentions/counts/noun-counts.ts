import { type Counted, countedOf, indices } from './counted.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Patient } from './patients.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

/** A figure of a noun that is counted itself ("12 deaths", "no casualties"). Tokens, both included. */
export interface NounFigure {
  readonly first: number;
  readonly last: number;
  readonly counted: Counted;
}

/** The figure that stands on a noun of harm, of attacks or of troops, or null. */
export function figureOfNoun(reading: Reading, trigger: Trigger): NounFigure | null {
  const { noun } = trigger.sense;
  if (!noun) return null;
  const phrase = reading.phraseAt[trigger.index];
  return (
    multiplied(reading, trigger) ??
    zeroBefore(reading, trigger) ??
    (phrase ? ownFigure(reading, trigger, phrase) : null)
  );
}

function ownFigure(reading: Reading, trigger: Trigger, phrase: NounPhrase): NounFigure | null {
  const { noun, what } = trigger.sense;
  const { quantity } = phrase;
  if (!noun?.counted || !quantity || phrase.head !== trigger.index) return null;
  if (noun.numeral && !quantity.numeral && quantity.max !== 0) return null;
  if (!quantity.numeral && quantity.max === 1) return null;
  if (isOneOfThe(reading, phrase) && what !== 'killed') return null;
  const counted = countedOf(reading, phrase);
  if (!counted) return null;
  const who = noun.who === 'whole' ? counted.who : modifiersOf(reading, phrase, trigger);
  return { first: phrase.first, last: phrase.last, counted: { ...counted, who } };
}

/** "one of the worst attacks" names an attack and counts none. */
function isOneOfThe({ words }: Reading, { quantity }: NounPhrase): boolean {
  return quantity !== null && words[quantity.last] === 'one' && words[quantity.last + 1] === 'of';
}

/** Who the deaths are of: "two civilian deaths". */
function modifiersOf(
  { words, tokens, lexicon }: Reading,
  { content }: NounPhrase,
  { first }: Trigger,
): string | null {
  const kept = indices(content, first - 1).filter(
    (index) => !lexicon.words.modifierWords.has(words[index] ?? '') && tokens[index]?.upos !== 'NUM',
  );
  return kept.map((index) => words[index]).join(' ') || null;
}

/** "a double murder", "the triple shooting", "a murder-suicide". */
function multiplied({ words, lexicon }: Reading, { first, last, sense }: Trigger): NounFigure | null {
  const times = lexicon.multiplicatives.get(words[first - 1] ?? '');
  const plus = sense.noun?.plus ?? 0;
  if (times === undefined && plus === 0) return null;
  const value = (times ?? 1) + plus;
  const max = times === undefined ? null : value;
  const counted: Counted = { min: value, max, exact: max !== null, who: null, kind: 'figure' };
  return { first: times === undefined ? first : first - 1, last, counted };
}

const between = new Set(['NOUN', 'ADJ', 'ADP', 'DET', 'VERB', 'AUX', 'PART', 'PROPN', 'CCONJ']);

/** "no casualties", "no indication of civilian casualties", "did not cause any injuries". */
function zeroBefore(reading: Reading, trigger: Trigger): NounFigure | null {
  const { words, tokens, lexicon } = reading;
  if (trigger.sense.what === 'troops' || trigger.sense.what === 'attacks' || !trigger.sense.noun?.counted)
    return null;
  if (reading.phraseAt[trigger.index]?.quantity?.numeral) return null;
  for (let index = trigger.first - 1; index >= 0 && trigger.first - index < 8; index--) {
    if (lexicon.words.zeroWords.has(words[index] ?? '') && isZero(reading, index, trigger)) {
      const phrase = {
        first: index,
        last: trigger.last,
        content: trigger.first,
        head: trigger.index,
        quantity: null,
      };
      const who = whoBefore(reading, trigger);
      return {
        first: phrase.first,
        last: phrase.last,
        counted: { min: 0, max: 0, exact: true, who, kind: 'figure' },
      };
    }
    const other = reading.triggerTo.get(index);
    const isJoined = other?.sense.patient === 'noun' && tokens[index + 1]?.upos === 'CCONJ';
    if (!between.has(tokens[index]?.upos ?? '') || (other && !isJoined)) return null;
  }
  return null;
}

/** "not" makes a zero only with "any" behind it. */
function isZero({ words }: Reading, index: number, trigger: Trigger): boolean {
  if (words[index] !== 'not') return true;
  return words.slice(index, trigger.first).includes('any');
}

const longestModifier = 6;

/** The adjectives and nouns right before the trigger: "civilian casualties". */
function whoBefore({ words, tokens, lexicon }: Reading, { first }: Trigger): string | null {
  let start = first;
  const describes = (index: number) =>
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[index]?.upos ?? '') &&
    !lexicon.words.modifierWords.has(words[index] ?? '');
  while (start > 0 && first - start < longestModifier && describes(start - 1)) start -= 1;
  return words.slice(start, first).join(' ') || null;
}

/** Whom the noun befell: "the deaths of 12 miners", "the teen's death", "his killing". */
export function victimOfNoun(reading: Reading, trigger: Trigger): Patient | null {
  if (!trigger.sense.noun || trigger.sense.noun.of.length === 0) return null;
  const { words } = reading;
  if (trigger.sense.noun.of.includes(words[trigger.last + 1] ?? '')) {
    const phrase = reading.phraseAt[trigger.last + 2];
    return phrase ? { phrase, side: 'behind' } : null;
  }
  const owner = trigger.sense.noun.owner ? genitiveBefore(reading, trigger) : null;
  return owner && { phrase: owner, side: 'before' };
}

function genitiveBefore({ tokens, words, phraseAt }: Reading, { first }: Trigger): NounPhrase | null {
  const start = phraseAt[first]?.first ?? first;
  for (let index = first - 1; index >= Math.max(0, start - 1); index--) {
    const token = tokens[index];
    if (token?.xpos === 'PRP$' && words[index] !== 'its') return owner(index, index, index);
    if (token?.xpos === 'POS' && index > 0) return owner(Math.min(start, index - 1), index - 1, index - 1);
  }
  return null;
}

function owner(first: number, last: number, head: number): NounPhrase {
  return { first, last, content: first, head, quantity: null };
}

/** The sense's count, or "killed" when the noun is called fatal ("the fatal shooting of two men"). */
export function whatOfNoun(reading: Reading, trigger: Trigger): Trigger['sense']['what'] {
  const modifiers = reading.words.slice(Math.max(0, trigger.first - 2), trigger.first);
  const fatal = modifiers.some((word) => reading.lexicon.words.fatalModifiers.has(word));
  return fatal && trigger.sense.what === 'casualties' ? 'killed' : trigger.sense.what;
}
