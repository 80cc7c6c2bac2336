import type { SentenceReading } from '../../src/claims/reading.ts';
import type { Parsed } from '../../src/document/sentence.ts';
import type { NameMention } from '../../src/language/names/name-finder.ts';
import type { ActorMention } from '../../src/mentions/actors/actor-mention.ts';
import { prepositionOf } from './clauses.ts';
import type { Entity } from './documents.ts';
import { figuresIn } from './figures.ts';
import { headOf, nounPhrase, type TokenRange } from './noun-phrase.ts';
import { type MilitaryTypes, typeByWord } from './types.ts';

/** An entity in its sentence: its tokens, and the one that the rest hangs on. */
export interface Marked extends TokenRange {
  readonly type: string;
  readonly head: number;
}

/** Finds the entities of a sentence, from left to right, without overlap. */
export type EntityFinder = (reading: SentenceReading, names: readonly NameMention[]) => Marked[];

/** The most words that a phrase of `nouns` has. */
const longestPhrase = 3;

/** Makes a finder of the tables of types. */
export function createEntityFinder(types: MilitaryTypes): EntityFinder {
  const typeOf = createTyper(types);
  return (reading, names) => {
    const { sentence, dates } = reading;
    const times = dates.map((mention) => marked(sentence, mention, types.time));
    const named = [...actorsIn(reading, types), ...namesIn(sentence, names, types)];
    const places = placesIn(reading, types);
    const described = sentence.tokens.flatMap((_, head) => {
      const type = typeOf(sentence, head);
      if (type === null) return [];
      const phrase = { ...nounPhrase(sentence, head), head, type };
      if (types.apartFromOwner.includes(type)) return behindOwner(sentence, phrase, named, types);
      return types.withOwner.includes(type) ? upToOwner(sentence, phrase, [...named, ...places]) : phrase;
    });
    return withoutOverlap([times, described, [...named, ...places], figuresIn(sentence, types)]);
  };
}

function marked(sentence: Parsed, { first, last }: TokenRange, type: string): Marked {
  return { first, last, type, head: headOf(sentence, { first, last }) };
}

/** Makes what types a pronoun, or a noun by the longest phrase that ends with it; null for other words. */
function createTyper(types: MilitaryTypes): (sentence: Parsed, head: number) => string | null {
  const nouns = typeByWord(types.nouns);
  const persons = new Set(types.persons);
  const pronouns = typeByWord(types.pronouns);
  return ({ tokens }, head) => {
    const { text, upos, xpos, lemma, deprel } = tokens[head]!;
    if (upos === 'PRON' || upos === 'DET') return pronouns.get(text.toLowerCase()) ?? null;
    if ((upos !== 'NOUN' && upos !== 'PROPN') || deprel === 'compound') return null;
    for (let length = Math.min(longestPhrase, head + 1); length > 0; length--) {
      const words = tokens.slice(head + 1 - length, head + 1);
      const type = nouns.get(words.map((token) => token.lemma.toLowerCase()).join(' '));
      if (type !== undefined) return type;
    }
    if (!persons.has(lemma.toLowerCase())) return null;
    return xpos.endsWith('S') ? types.names.ORG : types.names.PER;
  };
}

/** Actors of the registry and of role nouns, with what stands before them. */
function actorsIn(reading: SentenceReading, types: MilitaryTypes): Marked[] {
  return reading.actors
    .filter(({ adjectival }) => !adjectival)
    .map((actor) => {
      const { last, head, kind, plural } = actor;
      const first = Math.min(actor.first, nounPhrase(reading.sentence, head).first);
      if (isPlace(actor, reading, types)) return { first, last, head, type: types.names.LOC };
      const isPerson = types.personKinds.includes(kind) && !plural;
      return { first, last, head, type: isPerson ? types.names.PER : types.names.ORG };
    });
}

/** Whether an actor is a state where something happens or another place lies, or one that stands alone as a heading. */
function isPlace(
  { locative, kind, first, head }: ActorMention,
  { sentence, places }: SentenceReading,
  { stateKinds, statePrepositions }: MilitaryTypes,
): boolean {
  if (locative || !stateKinds.includes(kind)) return locative;
  const isQualifier = places.some((place) => place.isQualifier && place.first <= head && head < place.last);
  const preposition = prepositionOf(sentence, { first, head });
  const isHeading = sentence.tokens[head]!.deprel === 'root';
  return isQualifier || isHeading || (preposition !== null && statePrepositions.includes(preposition));
}

/** Places, with the places that they are said to lie in: "Rutba, Anbar" is one. */
function placesIn({ sentence, places }: SentenceReading, types: MilitaryTypes): Marked[] {
  const ranges: TokenRange[] = [];
  for (const { first, last, isDemonym, inOrganisationName, isQualifier } of places) {
    if (isDemonym || inOrganisationName) continue;
    const before = ranges.at(-1);
    if (isQualifier && before?.last === first - 1) ranges[ranges.length - 1] = { first: before.first, last };
    else ranges.push({ first, last });
  }
  return ranges.map((range) => marked(sentence, range, types.names.LOC));
}

/** Names, with the titles and other modifiers before them. */
function namesIn(sentence: Parsed, names: readonly NameMention[], types: MilitaryTypes): Marked[] {
  return names.map(({ first, last, type }) => {
    const head = headOf(sentence, { first, last });
    const phrase = nounPhrase(sentence, head);
    return { first: Math.min(first, phrase.first), last, head, type: types.names[type] };
  });
}

/** A phrase without the name at its start, unless a hyphen binds that to it ("a rebel-held town"). */
function behindOwner(
  { tokens }: Parsed,
  phrase: Marked,
  named: readonly Marked[],
  types: MilitaryTypes,
): Marked {
  const owners = named.filter(
    ({ last, head, type }) =>
      type === types.names.ORG &&
      phrase.first <= head &&
      last <= phrase.head &&
      tokens[last]!.upos !== 'PUNCT',
  );
  return { ...phrase, first: Math.max(phrase.first, ...owners.map(({ last }) => last)) };
}

/** A phrase with the name that it is of: "the people of Syria". */
function upToOwner({ tokens }: Parsed, phrase: Marked, named: readonly Marked[]): Marked {
  if (tokens[phrase.last]?.text !== 'of') return phrase;
  const owner = named.find(({ first, head }) => first <= phrase.last + 2 && head > phrase.last);
  return owner === undefined ? phrase : { ...phrase, last: owner.last };
}

/** The entities of lists in order of precedence, longer ones first within a list, that overlap none before them. */
function withoutOverlap(lists: readonly (readonly Marked[])[]): Marked[] {
  const kept: Marked[] = [];
  for (const list of lists) {
    for (const one of [...list].sort((a, b) => b.last - b.first - (a.last - a.first))) {
      if (kept.every(({ first, last }) => last <= one.first || one.last <= first)) kept.push(one);
    }
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** An entity as the corpus has it. */
export function asEntity({ tokens }: Parsed, { first, last, type }: Marked): Entity {
  return { type, span: { start: tokens[first]!.start, end: tokens[last - 1]!.end }, certain: true };
}
