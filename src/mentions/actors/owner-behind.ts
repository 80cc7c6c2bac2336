import type { ActorMention } from './actor-mention.ts';
import type { RegistryActor } from './compiled.ts';
import type { SentenceActors } from './reading.ts';
import type { RoleNoun } from './role-noun.ts';

/** An owner that stands behind its role noun, and where its words end. */
export interface OwnerBehind {
  readonly actor: RegistryActor;
  readonly last: number;
}

/**
 * The owner of a role noun that stands behind it: "members of ISIS", "a spokesman for the Iraqi army". `known` are the
 * mentions of role nouns further right.
 */
export function ownerBehind(
  reading: SentenceActors,
  role: RoleNoun,
  known: readonly ActorMention[],
): OwnerBehind | null {
  const { tokens, children } = reading.sentence;
  for (const child of children[role.head] ?? []) {
    const mark = children[child]?.map((at) => tokens[at]!).find(({ deprel }) => deprel === 'case');
    if (child < role.last || !mark || !marksOwner(reading, role, mark.text)) continue;
    const owner = ownerAt(reading, child, known);
    if (owner) return owner;
  }
  return groupRightBehind(reading, role);
}

function ownerAt(
  { matches, registry }: SentenceActors,
  token: number,
  known: readonly ActorMention[],
): OwnerBehind | null {
  const mention = known.find(({ head }) => head === token);
  const named = mention?.actor ? registry.get(mention.actor) : null;
  if (mention && named) return { actor: named, last: mention.last };
  const match = matches.find(({ first, last, tie }) => first <= token && token < last && tie === 'none');
  return match ? { actor: match.actor, last: match.last } : null;
}

function marksOwner({ registry }: SentenceActors, { descriptor }: RoleNoun, preposition: string): boolean {
  const word = preposition.toLowerCase();
  return registry.words.owning.has(word) || (descriptor.local && registry.words.local.has(word));
}

/** "fighters from Hezbollah", when the parse hangs the group elsewhere. */
function groupRightBehind(reading: SentenceActors, role: RoleNoun): OwnerBehind | null {
  const { tokens } = reading.sentence;
  const preposition = tokens[role.last]?.text.toLowerCase() ?? '';
  if (role.descriptor.group === 'none' || !reading.registry.words.owning.has(preposition)) return null;
  const from = tokens[role.last + 1]?.upos === 'DET' ? role.last + 2 : role.last + 1;
  const match = reading.matches.find(({ first, actor }) => first === from && actor.kind !== 'state');
  return match ? { actor: match.actor, last: match.last } : null;
}
