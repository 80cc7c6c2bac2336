import type { ActorKind } from '../schema/actor.ts';
import type { ClaimKind, ClaimType, Direction, Status } from '../schema/claim.ts';

/**
 * One step through a sentence from a predicate to the words that fill a role: a logical argument (`subject`, `object`,
 * `indirect`, `possessor`, `compound`, `adjective`, `author`, `clause`, `complement`, `head`), a preposition (`on`, `against`), or `self`.
 */
export type Step = string;

/** Steps walked one after the other: `["subject", "possessor"]` is the possessor of the predicate's subject. */
export type Path = readonly Step[];

/**
 * What may fill a role: a recognised actor (or a pronoun for one), or of these only who acts in public affairs (`party`); also a proper name or a noun of the list `targets`
 * (what is attacked, held or searched); or any noun phrase.
 */
export type Accepts = 'party' | 'actor' | 'target' | 'noun';

/**
 * How one role of a predicate is expressed: every path is tried, and all that lead to something acceptable are taken; where
 * none does, `otherwise` is asked one path after the other, until one answers.
 */
export interface RoleFrame {
  readonly paths: readonly Path[];
  readonly otherwise: readonly Path[];
  readonly accepts: Accepts;
}

/** How agents and patients are expressed around a trigger of one part of speech. */
export interface Frame {
  readonly agent: RoleFrame | null;
  readonly patient: RoleFrame | null;
}

/** The parts of speech that a trigger is listed under; `prefix` is the first part of a hyphened word ("anti-"). */
export type TriggerForm = 'verb' | 'noun' | 'adjective' | 'prefix';

/** A trigger: the lemma of its head word, and lemmas that must stand among the head's dependents ("open" with "fire"). */
export interface Trigger {
  readonly form: TriggerForm;
  readonly lemma: string;
  readonly companions: readonly string[];
}

/** A test on what stands at the end of some paths: its lemma is (or is not) in a list, it is an actor of some kind, or it is there at all. */
export interface Condition {
  readonly paths: readonly Path[];
  readonly is: readonly string[] | null;
  readonly not: readonly string[] | null;
  readonly kinds: readonly ActorKind[] | null;
  readonly present: boolean | null;
  /** Whether it must be the name of a place. */
  readonly place: boolean | null;
}

/** What a rule's example must yield; only the fields that are given are compared. */
export interface ExpectedClaim {
  readonly agents?: readonly string[] | undefined;
  readonly patients?: readonly string[] | undefined;
  readonly status?: Status | undefined;
  readonly polarity?: 'affirmed' | 'denied' | undefined;
  readonly direction?: Direction | undefined;
  readonly mode?: string | undefined;
}

/** A sentence with the claims that the rule must find in it. */
export interface Example {
  readonly text: string;
  readonly claims: readonly ExpectedClaim[];
}

/** A rule as the matcher reads it. `file` and `line` say where it was written. */
export interface Rule {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly type: ClaimType;
  readonly mode: string | null;
  readonly direction: Direction | null;
  readonly triggers: readonly Trigger[];
  readonly frames: { readonly [form in TriggerForm]?: Frame };
  readonly conditions: readonly Condition[];
  /** Which roles must be filled: `any` of the two, `agent`, `patient`, `both`, or `none`; `two` parties in whatever roles. */
  readonly needs: 'any' | 'agent' | 'patient' | 'both' | 'two' | 'none';
  /** Of two rules on one trigger the one of higher rank wins; 0 where the rule says nothing. */
  readonly rank: number;
  /** The statuses a claim of this rule may have; empty for all. */
  readonly statuses: readonly Status[];
  /** The status that the trigger's own meaning gives ("plan", "demand"), before the sentence around it is read. */
  readonly status: Status | null;
  /** True where the trigger's own meaning says that the thing is not so ("stop", "halt"). */
  readonly denies: boolean;
  readonly examples: readonly Example[];
  readonly rejects: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** All rules with the word lists they and the argument finder use. Serialisable as JSON. */
export interface RuleSet {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly words: { readonly [name: string]: readonly string[] };
}
