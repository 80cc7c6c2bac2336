import { overlaps } from '../document/span.ts';
import { distanceKm } from '../mentions/places/distance.ts';
import type { ActorKind, Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import type { Place } from '../schema/place.ts';
import type { Aspect, Comparison } from './comparison.ts';
import { namesDay } from './main/story.ts';

/** What is known of the actors that claims refer to, by id. */
export type ActorFacts = ReadonlyMap<
  string,
  { readonly kind: ActorKind; readonly country: string | null; readonly partOf: string | null }
>;

/** The weights, in points; an incident needs more than `enough` of `group.ts`. */
const weights = {
  sameDay: 2,
  samePlace: 2,
  sameActor: 2,
  akin: 1,
  sameCount: 2,
  near: 1,
  headline: 2,
  otherMode: -2,
  onlyStory: 4,
  mainStory: 1,
  against: -6,
  otherDayOfStory: -2,
  otherAgents: -2,
  otherPatients: -1,
};

/** The next claim goes on with a story within so many sentences. */
const nextClaim = 3;
/** A headline is told again in one of so many sentences behind it. */
const leadSentences = 2;

/** Places whose outlines lie farther apart than this are different ones (km). */
const slack = 25;

/** Days: both are told of the same time, or of different ones. A time that was only guessed from publication says nothing. */
export const compareDates: Aspect = (first, second) => {
  const [{ date: one }, { date: other }] = [first, second];
  if (!one || !other || one.basis !== 'phrase' || other.basis !== 'phrase') return null;
  if (one.start > other.end || other.start > one.end) {
    const isTold = namesDay(first) && namesDay(second);
    return said(isTold ? weights.against : weights.otherDayOfStory, 'different days');
  }
  const exact = one.precision === 'day' && other.precision === 'day';
  return exact ? said(weights.sameDay, `both on ${one.start}`) : null;
};

/** Places: one within the reach of the other, or apart. */
export const comparePlaces: Aspect = ({ place: one }, { place: other }) => {
  if (!one || !other) return null;
  const apart = distanceKm(one, other) - one.radiusKm - other.radiusKm;
  if (apart > slack) return said(weights.against, 'different places');
  return isClose(one) && isClose(other) ? said(weights.samePlace, `both at ${one.name}`) : null;
};

/** Who did it, and to whom. */
export function compareActors(facts: ActorFacts): Aspect {
  return (one, other) => {
    const parts = [
      compareSide(one.agents, other.agents, facts, 'by', weights.otherAgents),
      compareSide(one.patients, other.patients, facts, 'against', doubtOfPatients(one, other)),
    ].flatMap((part) => part ?? []);
    if (parts.length === 0) return null;
    return {
      score: parts.reduce((sum, { score }) => sum + score, 0),
      because: parts.flatMap(({ because }) => because),
    };
  };
}

/** Figures: the same number of the same people speaks for one incident; sources may differ, so others say nothing. */
export const compareCounts: Aspect = ({ counts: some }, { counts: others }) => {
  const shared = some.find(
    (one) =>
      one.min !== null &&
      one.min > 1 &&
      others.some((other) => other.what === one.what && other.min === one.min),
  );
  return shared ? said(weights.sameCount, `both tell of ${shared.min} ${shared.what}`) : null;
};

/** Means: an abduction is another deed than a bombing. */
export const compareModes: Aspect = ({ mode: one }, { mode: other }) =>
  one !== null && other !== null && one !== other ? said(weights.otherMode, 'by other means') : null;

/**
 * Nearness in one article: the next sentence goes on with what this one tells, and so does the next claim of the same type
 * after a sentence or two without any, or after many where it names neither a place nor a day of its own.
 *
 * @param order of each claim, by its id, which one of its type it is in the article
 */
export function compareNearness(order: ReadonlyMap<string, number>): Aspect {
  return (one, other) => {
    const apart = Math.abs(one.sentence - other.sentence);
    const isNext = Math.abs(order.get(one.id)! - order.get(other.id)!) === 1;
    const goesOn =
      isNext && (apart <= nextClaim || namesNothing(one.sentence > other.sentence ? one : other));
    return apart <= 1 || goesOn ? said(weights.near, 'told side by side') : null;
  };
}

/** True of a claim whose sentence names no place, and no day but the one that the story has reached. */
function namesNothing({ place, date, span }: Claim): boolean {
  return place === null && (date?.span == null || !overlaps(date.span, span));
}

/** The headline tells first what the report begins with. */
export const compareHeadline: Aspect = ({ sentence: one }, { sentence: other }) => {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  return first === 0 && second > 0 && second <= leadSentences
    ? said(weights.headline, 'the headline and the lead')
    : null;
};

/**
 * The story: a claim that names no other day and no other place than the report's main event tells of this, surely where
 * every claim of the report does, and hardly where the report tells of other incidents too.
 *
 * @param apart the claims that name another day or another place
 */
export function compareStory(apart: ReadonlySet<Claim>): Aspect {
  const points = apart.size === 0 ? weights.onlyStory : weights.mainStory;
  return (one, other) =>
    apart.has(one) || apart.has(other) ? null : said(points, 'both of what the report is about');
}

function compareSide(
  some: readonly Reference[],
  others: readonly Reference[],
  facts: ActorFacts,
  how: 'by' | 'against',
  doubt: number,
): Comparison | null {
  const one = some.flatMap(({ actor }) => actor ?? []);
  const other = others.flatMap(({ actor }) => actor ?? []);
  if (one.length === 0 || other.length === 0) return null;
  const shared = one.find((id) => other.includes(id));
  if (shared !== undefined) return said(weights.sameActor, `both ${how} ${shared}`);
  if (one.some((id) => other.some((another) => areAkin(id, another, facts))))
    return said(weights.akin, `${how} one side`);
  return said(doubt, `${how} different actors`);
}

/** Both sides of one fight lose people: that others were hurt than were killed says nothing. */
function doubtOfPatients({ counts: some }: Claim, { counts: others }: Claim): number {
  const isOfOneHarm = some.some((one) => others.some((other) => other.what === one.what));
  return isOfOneHarm || some.length === 0 || others.length === 0 ? weights.otherPatients : 0;
}

/** One is part of the other, both are parts of one body, or one is of no known country and could be either. */
function areAkin(one: string, other: string, facts: ActorFacts): boolean {
  const [a, b] = [facts.get(one), facts.get(other)];
  if (!a || !b) return false;
  if (a.partOf === other || b.partOf === one || (a.partOf !== null && a.partOf === b.partOf)) return true;
  const described = one.startsWith('local:') || other.startsWith('local:');
  const areAlike = a.kind === b.kind || (armed.has(a.kind) && armed.has(b.kind));
  return described && areAlike && (a.country === null || b.country === null || a.country === b.country);
}

/** What one report calls rebels the next calls terrorists. */
const armed: ReadonlySet<ActorKind> = new Set(['rebel', 'terrorist', 'militia']);

function isClose({ precision }: Place): boolean {
  return precision !== 'country' && precision !== 'region';
}

function said(score: number, because: string): Comparison {
  return { score, because: [because] };
}
