import type { Reference } from '../../schema/actor.ts';
import type { ListedActor, NamedActors } from '../../schema/listed-actor.ts';

/** Looks up one actor of the registry by its id. */
type FindActor = (id: string) => ListedActor | null;

/**
 * The actors that have pages of their own: states, forces, groups, organisations, media, and people in so far as they hold
 * public office, which is all that the registry has of people. Civilians and communities are mentions in reports and nothing more.
 */
export class ActorDirectory {
  readonly #find: FindActor;
  readonly #listed: readonly ListedActor[];

  constructor(find: FindActor, listed: readonly ListedActor[]) {
    this.#find = find;
    this.#listed = listed.filter(({ kind }) => kind !== 'civilian');
  }

  /** The actor of that id; null for one that the registry lacks or that has no page. */
  get(id: string): ListedActor | null {
    const actor = this.#find(id);
    if (actor === null || actor.kind === 'civilian') return null;
    const { name, kind, country, partOf } = actor;
    return { id, name, kind, country, partOf };
  }

  /** The actor of that id, with a page or without; null for one that the registry lacks. */
  find(id: string): ListedActor | null {
    return this.#find(id);
  }

  /** What to call an actor or a source: its name in the registry, else the words that are its id. */
  nameOf(id: string): string {
    return this.#find(id)?.name ?? id.replace(/^local:/, '');
  }

  /** The names of the actors that references lead to, for those that the registry has. */
  namesIn(references: Iterable<Reference | null>): NamedActors {
    const named: NamedActors = {};
    for (const reference of references) {
      const actor = reference?.actor ? this.#find(reference.actor) : null;
      if (actor) named[actor.id] = { name: actor.name, kind: actor.kind };
    }
    return named;
  }

  /** Those whose name has these words in it, names that begin with them first. */
  search(words: string, most: number): ListedActor[] {
    const wanted = fold(words);
    const place = (actor: ListedActor) => fold(actor.name).indexOf(wanted);
    return this.#listed
      .filter((actor) => place(actor) >= 0)
      .sort((one, other) => place(one) - place(other) || (one.name < other.name ? -1 : 1))
      .slice(0, most);
  }

  /** The bodies that belong to an actor. */
  partsOf(id: string): ListedActor[] {
    return this.#listed.filter(({ partOf }) => partOf === id);
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
