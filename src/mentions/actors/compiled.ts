import type { ActorKind } from '../../schema/actor.ts';

/** A time for which a person held an office of a state or group. */
export interface Term {
  readonly office: string;
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
}

/** An actor of the registry. Dates are ISO 8601, as fine as they are known. */
export interface RegistryActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly partOf: string | null;
  readonly from?: string;
  readonly to?: string;
  /** Of a person: the offices held, the last one last. */
  readonly terms?: readonly Term[];
  /** The adjective that names of its bodies are made with. */
  readonly adjective?: string;
  /** Which actor a body is ("military") where it is not the one of the usual id. */
  readonly bodies?: { readonly [suffix: string]: string };
}

/**
 * How an alias names its actor: as a name; as a name under conditions; as an adjective before nouns; as its people; as
 * its seat of government, by the town or by the building; or not at all, the words meaning something else.
 */
export type AliasUse = 'name' | 'ambiguous' | 'adjective' | 'people' | 'capital' | 'seat' | 'shadow';

/** One letter for each use, as the compiled aliases have it. */
export const useLetters: { readonly [use in AliasUse]: string } = {
  name: 'n',
  ambiguous: '?',
  adjective: 'a',
  people: 'p',
  capital: 'c',
  seat: 's',
  shadow: '-',
};

/** What a role noun makes of a modifier; see the head of `descriptors.yaml`. */
export interface Descriptor {
  readonly kind: ActorKind;
  readonly state: string;
  readonly group: 'self' | 'none';
  readonly people: 'self' | 'none';
  readonly office: string | null;
  /** Standing alone ("the army", with `always` even "a military spokesman"), it leads back to the body of that sort named last. */
  readonly recall: 'never' | 'definite' | 'always';
  /** A state named behind "in" owns it too: "police in Haiti", but not "troops in Iraq". */
  readonly local: boolean;
}

/** A body that every state has. */
export interface Body {
  readonly suffix: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly partOf: string | null;
}

/** The registry as `build/actors.json` holds it: tables to look up in as they are, so that nothing is built at the start. */
export interface CompiledRegistry {
  readonly actors: readonly RegistryActor[];
  /**
   * The aliases by their key (`aliasKey`): for each actor and use a letter of `useLetters`, the index of the actor and the
   * case asked for (`shapeOf`), as in "n12CC p12C". One string is faster to read from JSON than many small arrays.
   */
  readonly aliases: { readonly [key: string]: string };
  /** By first word, how many words the longest alias or role noun has that begins with it, where that is more than one. */
  readonly reach: { readonly [firstWord: string]: number };
  readonly bodies: readonly Body[];
  readonly descriptors: readonly Descriptor[];
  /** The index of the descriptor of every role noun (folded, singular). */
  readonly nouns: { readonly [noun: string]: number };
  readonly bound: readonly string[];
  /** Participles that make a sponsor of the name before them, and those that only say where. */
  readonly ties: readonly string[];
  readonly placesOnly: readonly string[];
  readonly prefixes: readonly string[];
  readonly titles: readonly string[];
  /** Prepositions and determiners by what they say of a phrase. */
  readonly locative: readonly string[];
  readonly owning: readonly string[];
  readonly local: readonly string[];
  readonly partnering: readonly string[];
  readonly addressing: readonly string[];
  readonly definite: readonly string[];
  readonly indefinite: readonly string[];
  readonly commonWords: readonly string[];
  readonly spellings: readonly (readonly [from: string, to: string])[];
}
