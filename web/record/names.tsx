import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Link } from 'wouter';
import type { Reference } from '../../src/schema/actor.ts';
import { paths } from '../address/paths.ts';

/** What an actor's id leads to: the name to show, and whether there is a page of it. */
export interface NamedActor {
  readonly name: string;
  readonly kind: string;
}
export type ActorNames = { readonly [id: string]: NamedActor };

const Names = createContext<ActorNames>({});

/** Gives all parts of a page below it the names of the actors that its data speaks of. */
export function WithNames({
  actors,
  children,
}: {
  readonly actors: ActorNames;
  readonly children: ReactNode;
}) {
  return <Names value={actors}>{children}</Names>;
}

/** The name that a reference leads to: the actor's where the registry has it, else the words of the article. */
export function useNameOf(): (reference: Pick<Reference, 'actor' | 'text'>) => string {
  const actors = useContext(Names);
  return useMemo(
    () =>
      ({ actor, text }) =>
        (actor === null ? undefined : actors[actor]?.name) ?? text,
    [actors],
  );
}

/** Whether an actor has a page of its own: only those of the registry have, and no private person is in it. */
export function hasPage(id: string | null): id is string {
  return id !== null && !id.startsWith('local:');
}

/** The actors that references lead to, each once, with links to their pages. */
export function References({ of }: { readonly of: readonly Pick<Reference, 'actor' | 'text'>[] }) {
  const nameOf = useNameOf();
  const seen = new Map<string, Pick<Reference, 'actor' | 'text'>>();
  for (const reference of of) if (!seen.has(nameOf(reference))) seen.set(nameOf(reference), reference);
  return [...seen].map(([name, { actor }], index) => (
    <span key={name}>
      {index > 0 ? ', ' : ''}
      <bdi>{hasPage(actor) ? <Link href={paths.actor(actor)}>{name}</Link> : name}</bdi>
    </span>
  ));
}
