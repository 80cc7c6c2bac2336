import {
  type AliasUse,
  type Body,
  type CompiledRegistry,
  type Descriptor,
  type RegistryActor,
  type Term,
  useLetters,
} from './compiled.ts';
import type { Spellings } from './fold.ts';

export type { CompiledRegistry, RegistryActor } from './compiled.ts';

/** An alias of one actor, as it is found by its key; the actor is null where the words are no actor's name at all. */
export interface Alias {
  readonly actor: RegistryActor | null;
  readonly use: AliasUse;
  readonly shape: string;
}

/** The words that matter around names; all folded. */
export interface ActorWords {
  readonly bound: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly placesOnly: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly locative: ReadonlySet<string>;
  readonly owning: ReadonlySet<string>;
  readonly local: ReadonlySet<string>;
  readonly partnering: ReadonlySet<string>;
  readonly addressing: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly commonWords: ReadonlySet<string>;
}

/** The registry of actors, ready for look-ups. Immutable; shared by any number of articles. */
export interface ActorRegistry {
  /** The actor of that id; the bodies that every state has (FRA.military) are made when asked for. */
  get(id: string): RegistryActor | null;
  /** The aliases with that key. */
  aliases(key: string): readonly Alias[];
  /** How many words the longest alias or role noun has that begins with this one; 0 when there is none. */
  reach(firstWord: string): number;
  /** What a role noun (folded, singular) makes of its modifiers. */
  descriptor(noun: string): Descriptor | null;
  /** The body of that sort (`military`) of a state or a group; null where it can have none. */
  body(actor: RegistryActor, suffix: string): RegistryActor | null;
  /** The state of an ISO 3166-1 alpha-2 code. */
  stateOf(country: string): RegistryActor | null;
  /** Who held an office ("president" of USA) on a day (ISO 8601). */
  holder(of: string, office: string, day: string): RegistryActor | null;
  readonly words: ActorWords;
  readonly spellings: Spellings;
  readonly size: number;
}

/** Makes the registry of `build/actors.json`. Takes a few milliseconds for some thousand actors. */
export function createActorRegistry(compiled: CompiledRegistry): ActorRegistry {
  return new IndexedRegistry(compiled);
}

/** True when the term, known to a day, a month or a year, may include the day. */
export function isDuring({ from = '', to = '9999' }: Pick<Term, 'from' | 'to'>, day: string): boolean {
  return from <= day && day <= `${to}~`;
}

class IndexedRegistry implements ActorRegistry {
  readonly words: ActorWords;
  readonly spellings: Spellings;
  readonly size: number;
  readonly #compiled: CompiledRegistry;
  readonly #aliases = new Map<string, readonly Alias[]>();
  readonly #actors = new Map<string, RegistryActor>();
  readonly #bodies: ReadonlyMap<string, Body>;
  readonly #states = new Map<string, RegistryActor>();
  readonly #holders = new Map<string, { readonly actor: RegistryActor; readonly term: Term }[]>();

  constructor(compiled: CompiledRegistry) {
    this.#compiled = compiled;
    this.size = compiled.actors.length;
    this.spellings = new Map(compiled.spellings);
    this.#bodies = new Map(compiled.bodies.map((body) => [body.suffix, body]));
    this.words = {
      bound: new Set(compiled.bound),
      ties: new Set(compiled.ties),
      placesOnly: new Set(compiled.placesOnly),
      prefixes: new Set(compiled.prefixes),
      titles: new Set(compiled.titles),
      locative: new Set(compiled.locative),
      owning: new Set(compiled.owning),
      local: new Set(compiled.local),
      partnering: new Set(compiled.partnering),
      addressing: new Set(compiled.addressing),
      definite: new Set(compiled.definite),
      indefinite: new Set(compiled.indefinite),
      commonWords: new Set(compiled.commonWords),
    };
    for (const actor of compiled.actors) this.#actors.set(actor.id, actor);
    for (const actor of compiled.actors) this.#addActor(actor);
  }

  get(id: string): RegistryActor | null {
    const known = this.#actors.get(id);
    if (known) return known;
    const cut = id.lastIndexOf('.');
    const state = cut > 0 ? this.#actors.get(id.slice(0, cut)) : undefined;
    return state?.kind === 'state' ? this.#makeBody(state, id.slice(cut + 1)) : null;
  }

  aliases(key: string): readonly Alias[] {
    const known = this.#aliases.get(key);
    if (known) return known;
    const entries = own(this.#compiled.aliases, key)?.split(' ') ?? [];
    const aliases = entries.map((entry) => this.#readAlias(entry));
    if (aliases.length > 0) this.#aliases.set(key, aliases);
    return aliases;
  }

  reach(firstWord: string): number {
    const single = own(this.#compiled.aliases, firstWord) ?? own(this.#compiled.nouns, firstWord);
    return own(this.#compiled.reach, firstWord) ?? (single === undefined ? 0 : 1);
  }

  descriptor(noun: string): Descriptor | null {
    return this.#compiled.descriptors[own(this.#compiled.nouns, noun) ?? -1] ?? null;
  }

  body(actor: RegistryActor, suffix: string): RegistryActor | null {
    const named = actor.bodies?.[suffix];
    if (named) return this.get(named);
    return actor.kind === 'state' ? this.get(`${actor.id}.${suffix}`) : null;
  }

  stateOf(country: string): RegistryActor | null {
    return this.#states.get(country) ?? null;
  }

  holder(of: string, office: string, day: string): RegistryActor | null {
    const holders = this.#holders.get(`${of} ${office}`) ?? [];
    return holders.findLast(({ term }) => isDuring(term, day))?.actor ?? null;
  }

  #addActor(actor: RegistryActor): void {
    const { kind, country, to, partOf, terms } = actor;
    const whole = partOf === null || this.#actors.get(partOf)?.country !== country;
    if (kind === 'state' && country && !to && whole && !this.#states.has(country))
      this.#states.set(country, actor);
    for (const term of terms ?? []) {
      const key = `${term.of} ${term.office}`;
      const held = { actor, term };
      const known = this.#holders.get(key);
      if (known) known.push(held);
      else this.#holders.set(key, [held]);
    }
  }

  #readAlias(entry: string): Alias {
    const use = useOf.get(entry.charAt(0)) ?? 'shadow';
    const shape = entry.search(/[XxC]/);
    const actor = use === 'shadow' ? null : (this.#compiled.actors[Number(entry.slice(1, shape))] ?? null);
    return { actor, use, shape: entry.slice(shape) };
  }

  #makeBody(state: RegistryActor, suffix: string): RegistryActor | null {
    const body = this.#bodies.get(suffix);
    if (!body) return null;
    return {
      id: `${state.id}.${suffix}`,
      name: body.name.replace('{adjective}', state.adjective ?? state.name),
      kind: body.kind,
      country: state.country,
      partOf: body.partOf ? `${state.id}.${body.partOf}` : state.id,
    };
  }
}

const useOf = new Map(Object.entries(useLetters).map(([use, letter]) => [letter, use as AliasUse]));

/** A value of a table that came from JSON, where words such as "constructor" are keys like any other. */
function own<Value>(table: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
