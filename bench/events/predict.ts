import type { Span } from '../../src/document/span.ts';
import type { Actor, Reference } from '../../src/schema/actor.ts';
import type { Claim } from '../../src/schema/claim.ts';

/** One line of `types.yaml`: a type of the gold records and the claims that have it; a key that is missing asks nothing. */
interface TypeLine {
  readonly types: readonly string[];
  readonly modes?: readonly (string | null)[];
  readonly statuses?: readonly string[];
  readonly rules?: readonly string[];
  /** Kinds of which one of the agents must be. */
  readonly agents?: readonly string[];
  readonly is: string;
}

/** `types.yaml` as it is written. */
export interface TypeSource {
  readonly types: readonly TypeLine[];
}

/** An event as the gold records have it: whose words, in UTF-16 code units. */
export interface PredictedEvent {
  readonly event: string;
  readonly source: readonly Words[];
  readonly target: readonly Words[];
  readonly trigger: Span;
}

/** Words of a sentence with where they stand. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** Types of which several agents without a patient are each other's. */
const mutual: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE']);

/**
 * A claim as an event of the gold records: parties to one agreement are its sources and its targets, and where nobody is
 * named whom it is done to, that is where it was done, for the scheme codes a country for both.
 */
export function asPloverEvent(claim: Claim, actors: readonly Actor[], { types }: TypeSource): PredictedEvent {
  const line = types.find((one) => fits(one, claim, actors));
  return {
    event: line?.is ?? claim.type,
    source: claim.agents.map(wordsOf),
    target: targetOf(claim).map(wordsOf),
    trigger: claim.trigger.span,
  };
}

function targetOf({ type, agents, patients, place }: Claim): readonly Pick<Reference, 'text' | 'span'>[] {
  if (patients.length > 0) return patients;
  if (mutual.has(type) && agents.length > 1) return agents;
  return place === null ? [] : [place];
}

function fits(line: TypeLine, claim: Claim, actors: readonly Actor[]): boolean {
  const kinds = claim.agents.map(({ actor }) => actors.find(({ id }) => id === actor)?.kind ?? 'other');
  return (
    line.types.includes(claim.type) &&
    (line.modes?.includes(claim.mode) ?? true) &&
    (line.statuses?.includes(claim.status) ?? true) &&
    (line.rules?.includes(claim.foundBy.rule) ?? true) &&
    (line.agents?.some((kind) => kinds.some((one) => one === kind)) ?? true)
  );
}

function wordsOf({ text, span }: Pick<Reference, 'text' | 'span'>): Words {
  return { text, span };
}
