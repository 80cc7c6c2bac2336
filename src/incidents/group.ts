import type { Actor } from '../schema/actor.ts';
import type { Claim, EventType } from '../schema/claim.ts';
import type { Incident } from '../schema/incident.ts';
import {
  type ActorFacts,
  compareActors,
  compareCounts,
  compareDates,
  compareNearness,
  comparePlaces,
} from './aspects.ts';
import { type Aspect, compareClaims } from './comparison.ts';
import { tally } from './tally.ts';

/** Points from which two claims are held to tell of one incident. */
const enough = 3;

/** Types of events that happen at a place and a time; talk and standing policies make no incidents. */
const incidentTypes: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'RETREAT', 'MOBILIZE']);

/** What is only planned, demanded or expected is no incident yet. */
const reported: ReadonlySet<string> = new Set(['happened', 'ongoing', 'possible']);

interface Group {
  readonly claims: Claim[];
  readonly merged: Incident['merged'][number][];
}

/**
 * Brings together the claims of one article that tell of the same incident, in the order of the text. A claim joins the
 * incident whose claims speak most for it, and none that any of them speaks against; each joining says why.
 */
export function groupClaims(claims: readonly Claim[], actors: readonly Actor[]): Incident[] {
  const facts: ActorFacts = new Map(actors.map((actor) => [actor.id, actor]));
  const aspects = [compareDates, comparePlaces, compareActors(facts), compareCounts, compareNearness];
  const groups: Group[] = [];
  for (const claim of claims.filter(tellsOfIncident)) place(claim, groups, aspects);
  return groups.filter(isAffirmed).map((group, index) => incidentOf(group, `i${index + 1}`));
}

function tellsOfIncident({ kind, type, status }: Claim): boolean {
  return kind === 'event' && incidentTypes.has(type) && reported.has(status);
}

function isAffirmed({ claims }: Group): boolean {
  return claims.some(({ polarity }) => polarity === 'affirmed');
}

function place(claim: Claim, groups: Group[], aspects: readonly Aspect[]): void {
  let best: { readonly group: Group; readonly score: number; readonly because: string } | null = null;
  for (const group of groups) {
    if (group.claims[0]!.type !== claim.type) continue;
    const comparisons = group.claims.map((other) => compareClaims(other, claim, aspects));
    const strongest = comparisons.reduce((one, other) => (other.score > one.score ? other : one));
    const isOpposed = comparisons.some(({ score }) => score < 0);
    if (isOpposed || strongest.score < enough || (best && best.score >= strongest.score)) continue;
    best = { group, score: strongest.score, because: strongest.because.join('; ') };
  }
  if (best) {
    best.group.claims.push(claim);
    best.group.merged.push({ claim: claim.id, because: best.because });
  } else groups.push({ claims: [claim], merged: [] });
}

function incidentOf({ claims, merged }: Group, id: string): Incident {
  const affirmed = claims.filter(({ polarity }) => polarity === 'affirmed');
  const best = [...affirmed].sort((one, other) => other.confidence - one.confidence)[0]!;
  const places = affirmed
    .flatMap(({ place }) => place ?? [])
    .sort((one, other) => one.radiusKm - other.radiusKm);
  const dates = affirmed.flatMap(({ date }) => date ?? []);
  return {
    id,
    type: best.type as EventType,
    claims: claims.map((claim) => claim.id),
    agents: distinct(affirmed.flatMap(({ agents }) => agents)),
    patients: distinct(affirmed.flatMap(({ patients }) => patients)),
    place: places[0] ?? null,
    date: dates.find(({ basis }) => basis === 'phrase') ?? dates[0] ?? null,
    counts: tally(affirmed),
    status: affirmed.some(({ status }) => status === 'happened') ? 'happened' : best.status,
    merged,
  };
}

/** One reference for each actor, the first; words that lead to none are kept once each. */
function distinct(references: readonly Claim['agents'][number][]): Claim['agents'] {
  const key = ({ actor, text }: Claim['agents'][number]) => actor ?? text.toLowerCase();
  return references.filter(
    (one, index) => references.findIndex((other) => key(other) === key(one)) === index,
  );
}
