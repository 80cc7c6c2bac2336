import type { Actor, Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';

/** Looks up an actor of the registry by its id; null where the registry lacks it. */
export type FindActor = (id: string) => Omit<Actor, 'mentions'> | null;

/**
 * The actors of a record, and those that its claims lead to beside them. A person who puts a claim right may name an actor
 * that the program did not find in the article; the registry tells who that is.
 */
export function withNamedActors(
  actors: readonly Actor[],
  claims: readonly Claim[],
  find: FindActor,
): Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const references = claims.flatMap(({ agents, patients, attribution }) =>
    [...agents, ...patients, attribution.source].filter((reference) => reference !== null),
  );
  const missing = Map.groupBy(
    references.filter(({ actor }) => actor !== null && !known.has(actor)),
    ({ actor }) => actor!,
  );
  return [...actors, ...[...missing].flatMap(([id, mentions]) => actorOf(id, mentions, find))];
}

function actorOf(id: string, references: readonly Reference[], find: FindActor): Actor[] {
  const found = find(id);
  if (found === null) return [];
  const { name, kind, country, partOf } = found;
  return [
    { id, name, kind, country, partOf, mentions: references.map(({ text, span }) => ({ text, span })) },
  ];
}
