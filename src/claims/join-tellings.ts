import type { Reference } from '../schema/actor.ts';
import { type DraftClaim, joinedEvidence } from './evidence.ts';
import type { FoundClaim } from './find-claims.ts';
import type { SentenceReading } from './reading.ts';

/** Arguments by which a verb of harm leads to the event that did the harm: "the raid killed", "killed in the raid". */
const tellings = ['subject', 'in', 'during', 'clause'];

/**
 * Joins what one sentence tells twice of one event: where an event noun is what killed, wounded or destroyed, the two
 * become one claim, with the noun's actors and place and the verb's patients and counts.
 */
export function joinTellings(reading: SentenceReading, found: readonly FoundClaim[]): DraftClaim[] {
  const absorbed = new Set<FoundClaim>();
  const joined = found.map((outcome) => {
    const event = found.find((other) => other !== outcome && tellsOf(reading, outcome, other));
    if (!event) return { source: outcome, claim: outcome.claim };
    absorbed.add(event);
    return { source: outcome, claim: join(event.claim, outcome.claim) };
  });
  return joined.filter(({ source }) => !absorbed.has(source)).map(({ claim }) => claim);
}

function tellsOf(reading: SentenceReading, outcome: FoundClaim, event: FoundClaim): boolean {
  if (outcome.claim.kind !== 'event' || outcome.claim.type !== event.claim.type) return false;
  const { clause } = reading;
  const [verb, noun] = [outcome.match.trigger.head, event.match.trigger.head];
  if (clause.token(verb).upos !== 'VERB' || clause.token(noun).upos === 'VERB') return false;
  return (
    tellings.some((role) => clause.filling(verb, role).includes(noun)) || tellsOfParty(clause, verb, event)
  );
}

/** "a raid with the army that killed 15": be the clause hung on the raid or on the army, it tells of the raid. */
function tellsOfParty(clause: SentenceReading['clause'], verb: number, event: FoundClaim): boolean {
  const { deprel, head } = clause.token(verb);
  return deprel === 'acl:relcl' && event.match.agents.includes(head);
}

function join(event: DraftClaim, outcome: DraftClaim): DraftClaim {
  return {
    ...outcome,
    mode: event.mode ?? outcome.mode,
    foundBy: event.mode === null ? outcome.foundBy : event.foundBy,
    trigger: event.trigger,
    agents: union(event.agents, outcome.agents),
    patients: union(outcome.patients, event.patients),
    place: event.place ?? outcome.place,
    date: outcome.date ?? event.date,
    counts: distinct([...outcome.counts, ...event.counts]),
    weapons: distinct([...outcome.weapons, ...event.weapons]),
    evidence: joinedEvidence(event.evidence, outcome.evidence),
  };
}

function union(one: readonly Reference[], other: readonly Reference[]): Reference[] {
  return distinct([...one, ...other]);
}

function distinct<T extends { readonly span: { readonly start: number; readonly end: number } }>(
  items: readonly T[],
): T[] {
  return items.filter(
    (item, index) =>
      items.findIndex(({ span }) => span.start === item.span.start && span.end === item.span.end) === index,
  );
}
