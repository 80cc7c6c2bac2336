import type { Reference } from '../../../src/schema/actor.ts';
import type { StoredIncident } from '../../../src/schema/stored.ts';
import type { ActorNames } from '../../record/names.tsx';

/** Whom an actor did something to, or who did something to it, with in how many incidents. */
export interface Counterpart {
  readonly id: string | null;
  readonly name: string;
  readonly count: number;
}

/** The other side of an actor's incidents: of those in which it acted, or of those in which it was acted upon. */
export function counterpartsOf(
  actor: string,
  incidents: readonly StoredIncident[],
  names: ActorNames,
  side: 'agents' | 'patients',
): Counterpart[] {
  const counted = new Map<string, Counterpart>();
  for (const { incident } of incidents) {
    const own = side === 'agents' ? incident.patients : incident.agents;
    if (!own.some((one) => one.actor === actor)) continue;
    const others = new Map(incident[side].map((one) => [keyOf(one), one]));
    for (const [key, other] of others) {
      if (other.actor === actor) continue;
      const name = (other.actor === null ? undefined : names[other.actor]?.name) ?? other.text;
      const count = (counted.get(key)?.count ?? 0) + 1;
      counted.set(key, { id: other.actor, name, count });
    }
  }
  return [...counted.values()].sort((one, other) => other.count - one.count);
}

function keyOf({ actor, text }: Reference): string {
  return actor === null || actor.startsWith('local:') ? text.toLowerCase() : actor;
}
