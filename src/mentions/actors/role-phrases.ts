import type { Parsed } from '../../document/sentence.ts';
import type { ActorKind } from '../../schema/actor.ts';
import type { ActorMention } from './actor-mention.ts';
import type { RegistryActor } from './compiled.ts';
import type { TiedMatch } from './modifiers.ts';
import { isDefinite, isPlural, modifiesNoun } from './noun-phrase.ts';
import { type OwnerBehind, ownerBehind } from './owner-behind.ts';
import { type Owners, ownersOf } from './owners.ts';
import { factsOf, makeMention, type SentenceActors } from './reading.ts';
import { type RoleReading, readRole, recallRole, rememberRole } from './resolve-role.ts';
import type { RoleNoun } from './role-noun.ts';
import { startOf } from './role-range.ts';

/** A mention made by a role noun. */
export interface RolePhrase {
  readonly role: RoleNoun;
  readonly mention: ActorMention;
}

/** The phrases of a sentence whose head is a role noun, with whom they lead to. Right to left, so that what stands behind "of" is known first. */
export function rolePhrases(reading: SentenceActors): RolePhrase[] {
  const phrases: RolePhrase[] = [];
  for (const role of reading.roles.toReversed()) {
    if (!isWithinName(reading, role)) phrases.push(...phrasesOf(reading, role, phrases));
  }
  const ordered = phrases.reverse();
  for (const { role, mention } of ordered) {
    const actor = mention.actor ? reading.registry.get(mention.actor) : null;
    if (actor) rememberRole(role.descriptor, actor, reading.sentence.index, reading.context);
  }
  return ordered;
}

/** A role noun that is a part of an alias ("Free Syrian Army") makes no mention of its own. */
function isWithinName({ matches }: SentenceActors, role: RoleNoun): boolean {
  return matches.some(({ first, last }) => first <= role.first && role.last <= last);
}

function phrasesOf(reading: SentenceActors, role: RoleNoun, known: readonly RolePhrase[]): RolePhrase[] {
  const first = startOf(reading, role);
  const owners = ownersOf(reading, role, first);
  if (owners.main.length > 1) return owners.main.map((owner, at) => shared(reading, role, owners, owner, at));
  const before = owners.main[0] ?? null;
  const behind = behindOf(reading, role, before, known);
  const owner = behind?.actor ?? before?.actor ?? null;
  const isUnowned = owner ? isFarFrom(reading, role, before) : owners.others.length === 0;
  if (role.bound && isUnowned && !isSpeakersOwn(reading, role)) return [];
  const last = Math.max(role.last, behind?.last ?? 0);
  const mention = owner
    ? ownedMention(reading, role, owners, owner, first, last)
    : unownedMention(reading, role, owners, first);
  return [{ role, mention }];
}

const armed: ReadonlySet<ActorKind> = new Set(['military', 'militia', 'rebel', 'police']);

/** "our forces", in a statement of those whose they are. */
function isSpeakersOwn({ sentence }: SentenceActors, { head, descriptor }: RoleNoun): boolean {
  const owners = (sentence.children[head] ?? []).filter(
    (child) => sentence.tokens[child]!.deprel === 'nmod:poss',
  );
  return armed.has(descriptor.kind) && owners.some((owner) => sentence.tokens[owner]!.lemma === 'our');
}

/** A plural between the two makes it unlikely that a noun such as "group" is the owner's: "ISIS shows group is alive". */
function isFarFrom({ sentence }: SentenceActors, role: RoleNoun, owner: TiedMatch | null): boolean {
  return (
    owner !== null && sentence.tokens.slice(owner.tiedLast, role.first).some(({ xpos }) => xpos === 'NNS')
  );
}

/** An owner behind counts where none stands before, or only one that says no more than where they are from: "Kurdish members of ISIS". */
function behindOf(
  reading: SentenceActors,
  role: RoleNoun,
  before: TiedMatch | null,
  known: readonly RolePhrase[],
): OwnerBehind | null {
  const vague = before && (before.actor.kind === 'civilian' || role.descriptor.state === 'none');
  if (before && !(vague && ['civilian', 'state'].includes(before.actor.kind))) return null;
  const behind = ownerBehind(
    reading,
    role,
    known.map(({ mention }) => mention),
  );
  return before && behind && ['civilian', 'state'].includes(behind.actor.kind) ? null : behind;
}

function ownedMention(
  reading: SentenceActors,
  role: RoleNoun,
  owners: Owners,
  owner: RegistryActor,
  first: number,
  last: number,
): ActorMention {
  const read = readRole(role.descriptor, owner, reading.registry, reading.context);
  return makeMention(
    reading,
    { first, last, head: role.head },
    roleFacts(reading, role, owners, read, first),
  );
}

function shared(
  reading: SentenceActors,
  role: RoleNoun,
  owners: Owners,
  owner: TiedMatch,
  at: number,
): RolePhrase {
  const read = readRole(role.descriptor, owner.actor, reading.registry, reading.context);
  const isLast = at === owners.main.length - 1;
  const phrase = { first: owner.first, last: isLast ? role.last : owner.last, head: role.head };
  const mention = makeMention(reading, phrase, roleFacts(reading, role, owners, read, owner.first));
  return { role, mention };
}

function roleFacts(
  reading: SentenceActors,
  role: RoleNoun,
  owners: Owners,
  { actor, kind, country, partOf, also }: RoleReading,
  first: number,
) {
  const others = owners.others.map(({ id }) => id).filter((id) => id !== actor?.id);
  return {
    ...(actor ? factsOf(actor) : { name: nameOf(reading.sentence, first, role), kind, country, partOf }),
    how: 'descriptor' as const,
    also: [...new Set([...also, ...others])],
    ...formOf(reading, role, first),
  };
}

function unownedMention(
  reading: SentenceActors,
  role: RoleNoun,
  owners: Owners,
  first: number,
): ActorMention {
  const { sentence, registry, context } = reading;
  const form = formOf(reading, role, first);
  const bare = first === role.first && owners.others.length === 0 && !isExplained(sentence, role);
  const recalled =
    bare && mayRecall(reading, role, first)
      ? recallRole(role.descriptor, sentence.index, registry, context)
      : null;
  const { kind } = role.descriptor;
  const irregular = kind === 'military' && (owners.sponsored || owners.others.length > 0);
  const country = owners.others.find((other) => !owners.sponsored && other.country)?.country ?? null;
  return makeMention(
    reading,
    { first, last: role.last, head: role.head },
    {
      ...(recalled
        ? factsOf(recalled)
        : { name: nameOf(sentence, first, role), kind: irregular ? 'militia' : kind, country }),
      how: 'descriptor',
      also: owners.others.map(({ id }) => id),
      ...form,
      bare,
    },
  );
}

/** Something behind the noun says which one is meant: "residents of the valley". */
function isExplained({ tokens, children }: Parsed, role: RoleNoun): boolean {
  return (children[role.head] ?? []).some(
    (child) => child >= role.last && /^(?:nmod|acl|appos)/.test(tokens[child]!.deprel),
  );
}

function mayRecall({ sentence, registry }: SentenceActors, { descriptor }: RoleNoun, first: number): boolean {
  if (descriptor.recall !== 'definite') return descriptor.recall === 'always';
  return !registry.words.indefinite.has(sentence.tokens[first - 1]?.text.toLowerCase() ?? '');
}

function formOf({ sentence, registry }: SentenceActors, role: RoleNoun, first: number) {
  return {
    plural: isPlural(sentence, role.head),
    definite: isDefinite(sentence, first, role.head, registry.words.definite),
    adjectival: modifiesNoun(sentence, role.head, role.last),
  };
}

/** The phrase without the figures in front: "15 masked gunmen" are "masked gunmen". */
function nameOf({ tokens }: Parsed, first: number, role: RoleNoun): string {
  let from = first;
  while (from < role.first && (tokens[from]!.upos === 'NUM' || tokens[from]!.upos === 'ADV')) from++;
  return tokens
    .slice(from, role.last)
    .map(({ text, end }, index, run) => text + (run[index + 1] && run[index + 1]!.start > end ? ' ' : ''))
    .join('')
    .trim();
}
