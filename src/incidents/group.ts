import type { Actor } from '../schema/actor.ts';
import type { Claim, EventType } from '../schema/claim.ts';
import type { Incident } from '../schema/incident.ts';
import {
  type ActorFacts,
  compareActors,
  compareCounts,
  compareDates,
  compareHeadline,
  compareModes,
  compareNearness,
  comparePlaces,
  compareStory,
} from './aspects.ts';
import { type Aspect, compareClaims } from './comparison.ts';
import { isApart, type MainScene } from './main/story.ts';
import { tally } from './tally.ts';

/** Points from which two claims are held to tell of one incident. */
const enough = 3;

/**
 * How many incidents of a type a claim is held against, the last ones told of, and how many claims of each. No report tells
 * of so many; it keeps the time for a text of any length in proportion to its length.
 */
const lookBack = { incidents: 100, claims: 50 };

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
export function groupClaims(
  claims: readonly Claim[],
  actors: readonly Actor[],
  main: MainScene | null = null,
): Incident[] {
  const telling = claims.filter(tellsOfIncident);
  const facts: ActorFacts = new Map(actors.map((actor) => [actor.id, actor]));
  const aspects = [
    compareDates,
    comparePlaces,
    compareActors(facts),
    compareCounts,
    compareModes,
    compareNearness(orderOf(telling)),
    compareHeadline,
    ...(main ? [compareStory(new Set(telling.filter((claim) => isApart(claim, main))))] : []),
  ];
  const groups: Group[] = [];
  const byType = new Map<string, Group[]>();
  for (const claim of telling) {
    const ofType = byType.get(claim.type) ?? [];
    byType.set(claim.type, ofType);
    if (joinGroup(claim, ofType.slice(-lookBack.incidents), aspects)) continue;
    const group: Group = { claims: [claim], merged: [] };
    ofType.push(group);
    groups.push(group);
  }
  return groups.filter(isAffirmed).map((group, index) => incidentOf(group, `i${index + 1}`));
}

/** What happened nowhere, to no one and to no number of people can be told from nothing else. */
function tellsOfIncident({ kind, type, status, place, patients, counts }: Claim): boolean {
  const isTold = place !== null || patients.length > 0 || counts.length > 0;
  return kind === 'event' && incidentTypes.has(type) && reported.has(status) && isTold;
}

/** Of each claim, by its id, which one of its type it is. */
function orderOf(claims: readonly Claim[]): Map<string, number> {
  const byType = Map.groupBy(claims, ({ type }) => type);
  return new Map([...byType.values()].flatMap((ofType) => ofType.map(({ id }, index) => [id, index])));
}

function isAffirmed({ claims }: Group): boolean {
  return claims.some(({ polarity }) => polarity === 'affirmed');
}

/** Puts the claim into the group that most speaks for it; false when there is none. */
function joinGroup(claim: Claim, groups: readonly Group[], aspects: readonly Aspect[]): boolean {
  let best: { readonly group: Group; readonly score: number; readonly because: string } | null = null;
  for (const group of groups) {
    const comparisons = group.claims
      .slice(-lookBack.claims)
      .map((other) => compareClaims(other, claim, aspects));
    const strongest = comparisons.reduce((one, other) => (other.score > one.score ? other : one));
    const isOpposed = comparisons.some(({ score }) => score < 0);
    if (isOpposed || strongest.score < enough || (best && best.score >= strongest.score)) continue;
    best = { group, score: strongest.score, because: strongest.because.join('; ') };
  }
  if (!best) return false;
  best.group.claims.push(claim);
  best.group.merged.push({ claim: claim.id, because: best.because });
  return true;
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
