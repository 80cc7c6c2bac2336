import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import type { RegistryActor } from './compiled.ts';
import type { TiedMatch } from './modifiers.ts';
import { isDefinite, isPlural, modifiesNoun, phraseStart } from './noun-phrase.ts';
import { type Owners, ownersOf } from './owners.ts';
import { factsOf, makeMention, type SentenceActors } from './reading.ts';
import { type RoleReading, readRole, recallRole, rememberRole } from './resolve-role.ts';
import type { RoleNoun } from './role-noun.ts';

/** A mention made by a role noun. */
export interface RolePhrase {
  readonly role: RoleNoun;
  readonly mention: ActorMention;
  /** The owner before the noun, for a phrase that is one of several side by side. */
  readonly owner: TiedMatch | null;
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
    if (actor) rememberRole(role.descriptor, actor, reading.context);
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
  const behind = owners.main.length === 0 ? ownerBehind(reading, role, known) : null;
  const owner = owners.main[0]?.actor ?? behind?.actor ?? null;
  if (!owner && role.bound && owners.others.length === 0) return [];
  const last = Math.max(role.last, behind?.last ?? 0);
  const mention = owner
    ? ownedMention(reading, role, owners, owner, first, last)
    : unownedMention(reading, role, owners, first);
  return [{ role, mention, owner: owners.main[0] ?? null }];
}

function startOf({ sentence, matches }: SentenceActors, role: RoleNoun): number {
  const claimed = (token: number) =>
    token < role.first
      ? matches.some((match) => match.tiedFirst <= token && token < ownedUntil(sentence, match))
      : token < role.head;
  const first = phraseStart(sentence, role.head, claimed);
  const cut = matches.find((match) => match.tiedFirst < first && first < match.tiedLast);
  return coordinatedStart(sentence, matches, cut?.tiedFirst ?? first);
}

/** "Turkish and Russian troops": another adjective before a conjunction belongs to the phrase too. */
function coordinatedStart({ tokens }: Parsed, matches: readonly TiedMatch[], start: number): number {
  let first = start;
  while (matches.some((match) => match.first === first && match.uses.has('adjective'))) {
    let end = first;
    while (tokens[end - 1]?.upos === 'CCONJ' || tokens[end - 1]?.text === ',') end--;
    const before = matches.find(({ last, uses }) => last === end && end < first && uses.has('adjective'));
    if (!before) break;
    first = before.tiedFirst;
  }
  return first;
}

/**
 * Where the words end that surely own the noun behind them. Before a noun an adjective, the name of a group or a possessor
 * does; the name of a state only if the parse says so.
 */
function ownedUntil({ tokens }: Parsed, { actor, uses, tie, tiedFirst, tiedLast }: TiedMatch): number {
  if (tokens[tiedLast]?.xpos === 'POS') return tiedLast + 1;
  return tie !== 'none' || uses.has('adjective') || actor.kind !== 'state' ? tiedLast : tiedFirst;
}

/** "members of ISIS", "a spokesman for the Iraqi army": the owner stands behind. */
function ownerBehind(
  { sentence, matches, registry }: SentenceActors,
  role: RoleNoun,
  known: readonly RolePhrase[],
): { readonly actor: RegistryActor; readonly last: number } | null {
  const { tokens, children } = sentence;
  const behind = (children[role.head] ?? []).filter((child) => {
    const mark = children[child]?.map((at) => tokens[at]!).find(({ deprel }) => deprel === 'case');
    return child >= role.last && mark && owning(role).test(mark.text);
  });
  for (const child of behind) {
    const phrase = known.find(({ mention }) => mention.head === child)?.mention;
    const named = phrase?.actor ? registry.get(phrase.actor) : null;
    if (phrase && named) return { actor: named, last: phrase.last };
    const match = matches.find(({ first, last, tie }) => first <= child && child < last && tie === 'none');
    if (match) return { actor: match.actor, last: match.last };
  }
  return groupRightBehind(sentence, matches, role);
}

const owningMark = /^(?:of|from|for)$/i;
const owningOrLocalMark = /^(?:of|from|for|in)$/i;

function owning({ descriptor }: RoleNoun): RegExp {
  return descriptor.local ? owningOrLocalMark : owningMark;
}

/** "fighters from Hezbollah", when the parse hangs the group elsewhere. */
function groupRightBehind({ tokens }: Parsed, matches: readonly TiedMatch[], role: RoleNoun) {
  if (role.descriptor.group === 'none' || !/^(?:of|from)$/.test(tokens[role.last]?.text ?? '')) return null;
  const from = tokens[role.last + 1]?.upos === 'DET' ? role.last + 2 : role.last + 1;
  const match = matches.find(({ first, actor }) => first === from && actor.kind !== 'state');
  return match ? { actor: match.actor, last: match.last } : null;
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
  return {
    role,
    owner,
    mention: makeMention(reading, phrase, roleFacts(reading, role, owners, read, owner.first)),
  };
}

function roleFacts(
  { sentence }: SentenceActors,
  role: RoleNoun,
  owners: Owners,
  { actor, kind, country, partOf, also }: RoleReading,
  first: number,
) {
  const others = owners.others.map(({ id }) => id).filter((id) => id !== actor?.id);
  return {
    ...(actor ? factsOf(actor) : { name: nameOf(sentence, first, role), kind, country, partOf }),
    how: 'descriptor' as const,
    also: [...new Set([...also, ...others])],
    ...formOf(sentence, role, first),
  };
}

function unownedMention(
  reading: SentenceActors,
  role: RoleNoun,
  owners: Owners,
  first: number,
): ActorMention {
  const { sentence, registry, context } = reading;
  const form = formOf(sentence, role, first);
  const bare = first === role.first && owners.others.length === 0 && !isExplained(sentence, role);
  const recalled =
    bare && mayRecall(reading, role, first) ? recallRole(role.descriptor, registry, context) : null;
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

function mayRecall({ sentence }: SentenceActors, { descriptor }: RoleNoun, first: number): boolean {
  if (descriptor.recall !== 'definite') return descriptor.recall === 'always';
  return !/^(?:an?|some|any|no|another|several)$/i.test(sentence.tokens[first - 1]?.text ?? '');
}

function formOf(sentence: Parsed, role: RoleNoun, first: number) {
  return {
    plural: isPlural(sentence, role.head),
    definite: isDefinite(sentence, first, role.head),
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
