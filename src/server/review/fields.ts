import type { Reference } from '../../schema/actor.ts';
import type { Claim } from '../../schema/claim.ts';
import type { SecondCoding } from '../../schema/second-coding.ts';
import type { Distance } from './agreement.ts';

/** A field that coders are compared by. An answer of null is none: a thing not coded, rather than coded as nothing. */
export interface ComparedField {
  readonly name: string;
  readonly distance: Distance;
  readonly answer: (coding: SecondCoding) => string | number | null;
}

const ifStated =
  <Value>(answer: (coding: SecondCoding) => Value) =>
  (coding: SecondCoding) =>
    coding.states ? answer(coding) : null;

/** The fields by which agreement is reckoned. Those but the first are compared where the thing is said to be stated at all. */
export const comparedFields: readonly ComparedField[] = [
  { name: 'states', distance: 'nominal', answer: ({ states }) => String(states) },
  { name: 'type', distance: 'nominal', answer: ifStated(({ type }) => type) },
  { name: 'status', distance: 'nominal', answer: ifStated(({ status }) => status) },
  { name: 'polarity', distance: 'nominal', answer: ifStated(({ polarity }) => polarity) },
  { name: 'agents', distance: 'nominal', answer: ifStated(({ agents }) => setOf(agents)) },
  { name: 'patients', distance: 'nominal', answer: ifStated(({ patients }) => setOf(patients)) },
  { name: 'country', distance: 'nominal', answer: ifStated(({ country }) => country ?? '') },
  { name: 'killed', distance: 'interval', answer: ifStated(({ killed }) => killed) },
];

/** A claim as it stands, in the fields of a second coding. `rejected` is a first coder's word that nothing is stated. */
export function asCoding(claim: Claim, rejected: boolean): SecondCoding {
  const killed = claim.counts.filter(({ what }) => what === 'killed').flatMap(({ min }) => min ?? []);
  return {
    states: !rejected,
    type: claim.type,
    status: claim.status,
    polarity: claim.polarity,
    agents: claim.agents.map(nameOf),
    patients: claim.patients.map(nameOf),
    country: claim.place?.country ?? null,
    killed: killed.length === 0 ? null : Math.max(...killed),
  };
}

/** True where two codings answer every field alike. */
export function agree(one: SecondCoding, other: SecondCoding): boolean {
  return comparedFields.every(({ answer }) => answer(one) === answer(other));
}

function nameOf({ actor, text }: Reference): string {
  return actor !== null && !actor.startsWith('local:') ? actor : text;
}

/** Order and case are no disagreement. */
function setOf(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.trim().toLowerCase()))].sort().join('\n');
}
