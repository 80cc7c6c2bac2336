import type { Span } from '../../document/span.ts';
import type { ActorKind } from '../../schema/actor.ts';

/** Words of a sentence that name or describe an actor. Token ranges are half-open, indices into the sentence. */
export interface ActorMention {
  /** The noun phrase with its modifiers, without a leading article. */
  readonly first: number;
  readonly last: number;
  /** The head of the phrase in the dependency tree. Coordinated modifiers ("Turkish and Russian troops") share one. */
  readonly head: number;
  readonly span: Span;
  readonly text: string;
  /** Registry id, or null where the registry has none; the caller then makes an id of `name`. */
  readonly actor: string | null;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly partOf: string | null;
  /** By an alias of the registry, by a role noun with or without modifiers, or by the look of a proper name. */
  readonly how: 'registry' | 'descriptor' | 'name';
  /** Other registry ids inside the phrase: the state of "Iraqi forces", the sponsor of "Iranian-backed militias". */
  readonly also: readonly string[];
  /** The phrase is a modifier, not a thing by itself: "Turkish" in "the Turkish invasion". */
  readonly adjectival: boolean;
  /** A state or its capital stands where something happens, not as one who acts: "in Iraq". */
  readonly locative: boolean;
  /** A seat that stands for the state: "Washington said". */
  readonly metonym: boolean;
  readonly plural: boolean;
  /** With "the", "this", a possessor, or a name by itself. */
  readonly definite: boolean;
  /** A role noun with no modifier but an article: it may lead back to an actor named before. */
  readonly bare: boolean;
  /** The head of the mention that this one stands in apposition to: "Soleimani, the Quds Force commander". */
  readonly apposition: number | null;
}
