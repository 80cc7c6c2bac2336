import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import type { ArticlePerson } from './context.ts';
import { keyOf, piecesOf } from './fold.ts';
import type { TiedMatch } from './modifiers.ts';
import { headOf } from './noun-phrase.ts';
import { makeMention, type NameRange, type SentenceActors } from './reading.ts';
import type { RoleNoun } from './role-noun.ts';

/** Drops the aliases that only stand inside a longer name: "Jordan" in "Jordan Smith", "Baghdad" in "Baghdad Airport". */
export function withoutInner(
  { tokens }: Parsed,
  matches: readonly TiedMatch[],
  names: readonly NameRange[],
  roles: readonly RoleNoun[],
): TiedMatch[] {
  const proper = (first: number, last: number) =>
    tokens.slice(first, last).every(({ upos }) => upos === 'PROPN');
  const longer = (name: NameRange, { first, last }: TiedMatch) =>
    name.first <= first && last <= name.last && name.last - name.first > last - first;
  const plain = names.filter(
    ({ type, first, last }) => type !== 'PER' || !roles.some(({ head }) => first <= head && head < last),
  );
  return matches.filter(
    (match) =>
      !plain.some(
        (name) =>
          longer(name, match) &&
          proper(name.first, match.first) &&
          proper(match.last, name.last) &&
          hides(name, match),
      ),
  );
}

/**
 * True when a name means something else than the alias in it. It may well end with a person's name behind an office; that
 * of a body may have the body's real name in it, or begin with its state, but ends with one in name only ("Team Chad"); that
 * of a place may say which part of a state.
 */
function hides({ type, last }: NameRange, { actor, uses, last: end }: TiedMatch): boolean {
  if (actor.kind === 'person' && end === last && type !== 'PER') return false;
  if (type === 'PER') return true;
  if (type === 'LOC') return end < last && (uses.has('capital') || uses.has('name') || uses.has('adjective'));
  const isInNameOnly = end === last && actor.kind === 'state' && uses.has('name');
  return isInNameOnly || uses.has('capital') || actor.kind === 'person';
}

/** The mentions of names that the registry does not have: persons and bodies. `free` tells the tokens that no mention has yet. */
export function nameMentions(reading: SentenceActors, free: (token: number) => boolean): ActorMention[] {
  return reading.names.flatMap((name) => {
    const left = name.type === 'PER' ? withoutTitle(behindComma(reading.sentence, name), free) : name;
    if (name.type === 'LOC' || !isSound(reading.sentence, left) || !isFree(left, free)) return [];
    return [name.type === 'PER' ? personMention(reading, left) : bodyMention(reading, left)];
  });
}

/** The name finder draws some names too wide: over a verb, a pronoun, or no proper name at all. */
function isSound({ tokens }: Parsed, { first, last }: NameRange): boolean {
  const classes = tokens.slice(first, last).map(({ upos }) => upos);
  return classes.includes('PROPN') && classes.every((upos) => !unnamed.has(upos));
}

const unnamed = new Set(['VERB', 'AUX', 'PRON', 'SCONJ']);

/** "Springfield, Miller" is no person: of what the name finder took for one the part behind the last comma is. */
function behindComma({ tokens }: Parsed, name: NameRange): NameRange {
  const comma = tokens.findLastIndex(({ text }, at) => at >= name.first && at < name.last && text === ',');
  const isNamed =
    tokens[comma + 1]?.upos === 'PROPN' && !/^(?:jr|sr|[ivx]+)\.?$/i.test(tokens[comma + 1]!.text);
  return comma >= 0 && comma + 1 < name.last && isNamed ? { ...name, first: comma + 1 } : name;
}

/** The name finder may take a title for a part of the name. */
function withoutTitle(name: NameRange, free: (token: number) => boolean): NameRange {
  let { first } = name;
  while (first < name.last && !free(first)) first++;
  return { ...name, first };
}

function isFree({ first, last }: NameRange, free: (token: number) => boolean): boolean {
  for (let token = first; token < last; token++) if (!free(token)) return false;
  return true;
}

/** True for the mention of a role noun that is only a part of an unknown body's name: "militia" of "Free Valley Militia". */
export function isPartOfBody(
  { names, matches }: SentenceActors,
  { actor, first, last }: ActorMention,
): boolean {
  const around = names.find((name) => name.type === 'ORG' && name.first <= first && last <= name.last);
  if (!around || actor !== null) return false;
  const known = ({ first: from, last: to, actor: { kind } }: TiedMatch) =>
    around.first <= from && to <= around.last && kind !== 'state' && kind !== 'civilian';
  return !matches.some(known);
}

function bodyMention(reading: SentenceActors, { first, last }: NameRange): ActorMention {
  const phrase = { first, last, head: headOf(reading.sentence, first, last) };
  const inner = reading.matches.filter((match) => first <= match.first && match.last <= last);
  const kind =
    reading.roles.find((role) => !role.bound && first <= role.head && role.head < last)?.descriptor.kind ??
    'other';
  const bare = makeMention(reading, phrase, { name: '', kind, how: 'name', definite: true });
  return {
    ...bare,
    name: bare.text,
    country: inner.find(({ actor }) => actor.country)?.actor.country ?? null,
    also: inner.map(({ actor }) => actor.id),
  };
}

function personMention(reading: SentenceActors, { first, last }: NameRange): ActorMention {
  const phrase = { first, last, head: headOf(reading.sentence, first, last) };
  const named = makeMention(reading, phrase, { name: '', kind: 'person', how: 'name', definite: true });
  const key = surnameKey(reading, first, last);
  const known = isSurname(reading, first, last) ? reading.context.persons.get(key) : undefined;
  if (known) return { ...named, ...known };
  return { ...named, name: named.text };
}

/** Takes down the persons that a sentence names in full, so that a later surname leads back to them. */
export function rememberPersons(reading: SentenceActors, mentions: readonly ActorMention[]): void {
  for (const { kind, actor, name, country, partOf, how } of mentions) {
    const words = piecesOf(name);
    if (kind !== 'person' || how === 'descriptor' || words.length < 2) continue;
    const person: ArticlePerson = { actor, name, country, partOf };
    reading.context.persons.set(keyOf(words[words.length - 1]!, reading.registry.spellings), person);
  }
}

/** The mentions of persons by a bare surname that the name finder did not see. */
export function surnameMentions(reading: SentenceActors, free: (token: number) => boolean): ActorMention[] {
  return reading.sentence.tokens.flatMap(({ text, upos }, token) => {
    if (upos !== 'PROPN' || !free(token) || text.charAt(0) === text.charAt(0).toLowerCase()) return [];
    const known = reading.context.persons.get(surnameKey(reading, token, token + 1));
    if (!known || isInLongerName(reading, token)) return [];
    const phrase = { first: token, last: token + 1, head: token };
    return [makeMention(reading, phrase, { ...known, kind: 'person', how: 'name', definite: true })];
  });
}

function isInLongerName({ sentence: { tokens } }: SentenceActors, token: number): boolean {
  const name = (at: number) => tokens[at]?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text);
  const { head, deprel } = tokens[token]!;
  return (name(token - 1) && deprel === 'flat') || (deprel === 'compound' && head > token && name(head));
}

/** A surname, with or without the Arabic article: "Soleimani", "al-Abadi". */
function isSurname({ sentence }: SentenceActors, first: number, last: number): boolean {
  const words = sentence.tokens.slice(first, last).flatMap(({ text }) => piecesOf(text));
  return words.length === 1 || (words.length === 2 && /^(?:al|el)$/i.test(words[0]!));
}

function surnameKey({ sentence, registry }: SentenceActors, first: number, last: number): string {
  const words = sentence.tokens.slice(first, last).flatMap(({ text }) => piecesOf(text));
  return keyOf(words[words.length - 1] ?? '', registry.spellings);
}
