import type { ActorKind } from '../../schema/actor.ts';
import type { Descriptor, RegistryActor } from './compiled.ts';
import type { ActorContext } from './context.ts';
import { type ActorRegistry, isDuring } from './registry.ts';

/** Whom a role noun leads to, given whose it is. */
export interface RoleReading {
  readonly actor: RegistryActor | null;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly partOf: string | null;
  readonly also: readonly string[];
}

/** What "OWNER NOUN" means: "Iraqi soldiers" are Iraq's military, "ISIS leaders" ISIS, "Iraqi villagers" no known actor. */
export function readRole(
  descriptor: Descriptor,
  owner: RegistryActor,
  registry: ActorRegistry,
  context: ActorContext,
): RoleReading {
  const body = principalOf(descriptor, owner, registry, context);
  const actor = ownedBy(descriptor, body, registry);
  const holder = actor && descriptor.office ? holderOf(descriptor.office, actor, registry, context) : null;
  const also = [owner.id, body.id, ...(holder ? [holder.id] : [])].filter((id) => id !== actor?.id);
  return {
    actor,
    kind: kindOf(descriptor, actor, owner),
    country: actor?.country ?? body.country,
    partOf: actor?.partOf ?? null,
    also: [...new Set(also)],
  };
}

/** A leader stands for the state or group led ("Putin's troops") where the noun makes an actor of a state. */
function principalOf(
  { state }: Descriptor,
  owner: RegistryActor,
  registry: ActorRegistry,
  { date }: ActorContext,
): RegistryActor {
  if (owner.kind !== 'person' || state === 'none') return owner;
  const terms = owner.terms ?? [];
  const term = (date && terms.find((held) => isDuring(held, date))) || terms[terms.length - 1];
  return (term && registry.get(term.of)) ?? owner;
}

function ownedBy(
  descriptor: Descriptor,
  owner: RegistryActor,
  registry: ActorRegistry,
): RegistryActor | null {
  const { state, group, people } = descriptor;
  if (owner.kind === 'person') return null;
  const body = state === 'self' || state === 'none' ? null : registry.body(owner, state);
  if (body) return body;
  if (owner.kind === 'state') return state === 'self' ? owner : null;
  if (owner.kind === 'civilian') return people === 'self' ? owner : null;
  return group === 'self' ? owner : null;
}

/** Members of a group are of the group's kind, whatever they are called; forces that no state owns are a militia, and
 * leaders of no state political. */
function kindOf({ kind }: Descriptor, actor: RegistryActor | null, owner: RegistryActor): ActorKind {
  if (actor) return actor.kind;
  if (owner.kind === 'state') return kind;
  if (kind === 'state') return 'political';
  return kind === 'military' ? 'militia' : kind;
}

function holderOf(
  office: string,
  actor: RegistryActor,
  registry: ActorRegistry,
  { date }: ActorContext,
): RegistryActor | null {
  return date ? registry.holder(actor.id, office, date) : null;
}

/** How many sentences back what a role noun led to counts for more than what the article is about. */
const recent = 2;

/**
 * What a role noun standing alone ("the army") leads back to: what such a noun led to just before, else the body of the
 * state that the article is about, else what it led to longer ago.
 */
export function recallRole(
  descriptor: Descriptor,
  sentence: number,
  registry: ActorRegistry,
  context: ActorContext,
): RegistryActor | null {
  const named = context.recalled.get(descriptor.state);
  if (named && sentence - named.sentence <= recent) return registry.get(named.actor);
  const home = context.home();
  if (home) return descriptor.state === 'self' ? home : registry.body(home, descriptor.state);
  return named ? registry.get(named.actor) : null;
}

/** Takes down what a role noun led to, for the next time it stands alone. */
export function rememberRole(
  { recall, state }: Descriptor,
  actor: RegistryActor,
  sentence: number,
  context: ActorContext,
): void {
  if (recall !== 'never') context.recalled.set(state, { actor: actor.id, sentence });
}
