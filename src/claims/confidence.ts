import type { Reference } from '../schema/actor.ts';

/** What a claim's parts were worth. */
export interface Evidence {
  readonly agents: readonly Reference[];
  readonly patients: readonly Reference[];
  readonly length: number;
}

/** Sentences longer than this are parsed worse (tokens). */
const longSentence = 40;

/** How far a claim may be trusted, 0 to 1: each part that was not found or not resolved takes a share away. */
export function confidenceOf({ agents, patients, length }: Evidence): number {
  const shares = [
    agents.length === 0 ? 0.85 : resolved(agents) ? 1 : 0.92,
    patients.length === 0 ? 0.85 : resolved(patients) ? 1 : 0.95,
    length > longSentence ? 0.85 : 1,
  ];
  const confidence = shares.reduce((product, share) => product * share, 0.95);
  return Math.round(confidence * 100) / 100;
}

function resolved(references: readonly Reference[]): boolean {
  return references.every(({ actor }) => actor !== null);
}
