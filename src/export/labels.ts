import type { Actor, Reference } from '../schema/actor.ts';
import type { Codebooks } from './codebooks/codebook.ts';
import type { Lookup } from './codebooks/lookup.ts';
import { type ActorsById, namesThing, victimSort } from './parties.ts';

/** What labels depend on. */
export interface LabelContext {
  readonly actors: ActorsById;
  readonly lookup: Lookup;
  /** True where names of victims and of other private people were asked for. */
  readonly names: boolean;
  /** False where an article has no capitals, which could tell names from other words. */
  readonly capitals: boolean;
}

/** What stands for someone whose name is left out and of whom nothing else is known. */
const someone = 'unnamed';

/**
 * What a reference is called in an export. Actors of the registry go by their names. Words of an article are given where
 * they cannot be the name of a private person; where they can, the word for such a person ("a nurse") or "unnamed" is.
 */
export function labelOf(reference: Reference, context: LabelContext): string {
  const actor = reference.actor === null ? undefined : context.actors.get(reference.actor);
  if (actor && isPublic(actor, context.lookup.codebooks)) return actor.name;
  return safeWords(actor?.name ?? reference.text, context);
}

/** Labels of several references, each once, in their order; those that say nobody ("it", "at least 15") have none. */
export function labelsOf(references: readonly Reference[], context: LabelContext): string[] {
  const telling = references.filter((reference) => saysWho(reference, context));
  return [...new Set(telling.map((reference) => labelOf(reference, context)))];
}

function saysWho({ actor, text }: Reference, { actors, lookup }: LabelContext): boolean {
  const known = actor === null ? undefined : actors.get(actor);
  if (known && !known.id.startsWith('local:')) return true;
  const words = (known?.name ?? text).toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  return words.some((word) => !lookup.determiners.has(word) && !lookup.pronouns.has(word));
}

/** What the source of a figure is called, which stands as an actor's id or as words. */
export function sourceLabel(source: string, context: LabelContext): string {
  return labelOf({ actor: source, text: source, span: { start: 0, end: 0 } }, context);
}

/** True where the words of a reference may be given as they stand. */
export function isNameable(reference: Reference, context: LabelContext): boolean {
  const actor = reference.actor === null ? undefined : context.actors.get(reference.actor);
  if (actor && isPublic(actor, context.lookup.codebooks)) return true;
  return safeWords(reference.text, context) === reference.text;
}

/** Of the registry, or of a kind that is a body and not a person. */
function isPublic({ id, kind }: Actor, { sides }: Codebooks): boolean {
  if (!id.startsWith('local:')) return true;
  return sides[kind] !== 'civilian' && sides[kind] !== 'unknown';
}

function safeWords(text: string, context: LabelContext): string {
  if (context.names || !holdsName(text, context)) return text;
  const { codebooks } = context.lookup;
  const sort = victimSort(text, codebooks);
  return sort?.within ?? sort?.part ?? (sort && sort.side !== 'anyone' ? sort.side : someone);
}

/**
 * True where a word that could be a name is no country, people, known actor or number, and the phrase is headed by no thing.
 * Capitals tell what could be one, and where a text or its script has none, every word could.
 */
function holdsName(text: string, { actors, lookup, capitals }: LabelContext): boolean {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const unknown = words
    .filter((word) => !capitals || /^\p{Lu}|\p{Lo}/u.test(word))
    .filter((word) => !isKnown(word.toLowerCase(), lookup) && !namesActor(word, actors));
  return unknown.length > 0 && (/['’]s\b/u.test(text) || !namesThing(text, lookup.codebooks));
}

function isKnown(word: string, { determiners, countryWords, codebooks }: Lookup): boolean {
  if (determiners.has(word) || countryWords.has(word)) return true;
  return victimSort(word, codebooks) !== undefined;
}

function namesActor(word: string, actors: ActorsById): boolean {
  for (const { id, name } of actors.values()) {
    if (!id.startsWith('local:') && !id.startsWith('person.') && name.split(/\s+/u).includes(word))
      return true;
  }
  return false;
}
