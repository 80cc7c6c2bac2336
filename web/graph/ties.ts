import type { Reference } from '../../src/schema/actor.ts';
import type { StoredClaim } from '../../src/schema/stored.ts';
import type { ActorNames } from '../record/names.tsx';
import { wordFor } from '../record/wording.ts';
import { words } from '../words/words.ts';

/** All that ties an actor to one other: in which ways, and by which claims. */
export interface Tie {
  readonly key: string;
  readonly actor: string | null;
  readonly name: string;
  /** As "backs", or "is backed by" where the other one is the agent. */
  readonly wordings: readonly string[];
  readonly claims: readonly StoredClaim[];
}

/** The ties of an actor, those with most sentences first. Denied ones say so. */
export function tiesOf(actor: string, claims: readonly StoredClaim[], names: ActorNames): Tie[] {
  const ties = new Map<
    string,
    { actor: string | null; name: string; wordings: Set<string>; claims: StoredClaim[] }
  >();
  for (const stored of claims) {
    const { agents, patients, type, polarity } = stored.claim;
    const isAgent = agents.some((one) => one.actor === actor);
    for (const other of isAgent ? patients : agents) {
      if (other.actor === actor) continue;
      const name = nameOf(other, names);
      const key = other.actor ?? name.toLowerCase();
      const tie = ties.get(key) ?? { actor: other.actor, name, wordings: new Set(), claims: [] };
      ties.set(key, tie);
      const wording = wordFor(isAgent ? words.types : words.actor.passive, type);
      tie.wordings.add(polarity === 'denied' ? words.actor.denied(wording) : wording);
      if (!tie.claims.includes(stored)) tie.claims.push(stored);
    }
  }
  return [...ties]
    .map(([key, tie]) => ({ ...tie, key, wordings: [...tie.wordings] }))
    .sort((one, other) => other.claims.length - one.claims.length);
}

function nameOf({ actor, text }: Reference, names: ActorNames): string {
  return (actor === null ? undefined : names[actor]?.name) ?? text;
}
