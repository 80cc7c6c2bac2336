import { overlaps } from '../../document/span.ts';
import { dayOfIso } from '../../mentions/dates/calendar.ts';
import { distanceKm } from '../../mentions/places/distance.ts';
import type { Claim } from '../../schema/claim.ts';
import type { DateRange } from '../../schema/date-range.ts';
import type { MainEvent } from '../../schema/main-event.ts';
import type { Place } from '../../schema/place.ts';

/** Where and when the main event of a report was. */
export type MainScene = Pick<MainEvent, 'date' | 'place'>;

/** Reports are a day off as often as not: night falls between two days. */
const slackDays = 1;
const slackKm = 25;

/** True of a claim whose sentence says in its own words that it was on another day or at another place than the main event. */
export function isApart(claim: Claim, { date, place }: MainScene): boolean {
  return isOnAnotherDay(claim, date) || isElsewhere(claim.place, place);
}

/** The lead is the headline and so many sentences after it. */
const leadSentences = 1;

/** What the lead tells of as long after the day that was read is the news, and the other its background (days). */
const longAfter = 30;

/**
 * The scene of the main event, by what was read of the whole report. The first day that the lead names for violence goes
 * before the one that was read, where all that the lead tells of was long after this, which is background, and where this
 * one stands with violence at another place.
 */
export function sceneOf({ date, place: read }: MainScene, claims: readonly Claim[]): MainScene {
  const place = placeOfScene(read, claims);
  const leading = claims.filter(
    (claim) => leads(claim) && namesDay(claim) && !isElsewhere(claim.place, place),
  );
  const [first] = leading;
  if (first === undefined || date === null) return { date, place };
  const isBackground = leading.every((claim) => daysBetween(date, claim.date) > longAfter);
  const isOfAnother = claims.some(
    (claim) => isElsewhere(claim.place, place) && date.span !== null && overlaps(claim.span, date.span),
  );
  return { date: isBackground || isOfAnother ? first.date : date, place };
}

/** A place in a country where no claim of violence is set is where the reporter or a source sits. */
function placeOfScene(read: Place | null, claims: readonly Claim[]): Place | null {
  const told = claims.flatMap((claim) => (isViolence(claim) && claim.place?.country ? [claim.place] : []));
  const [first] = told;
  if (first === undefined || read === null) return read;
  return told.some(({ country }) => country === read.country) ? read : first;
}

/** Days from the end of one time to the start of another. */
function daysBetween(one: DateRange, other: DateRange | null): number {
  const [end, start] = [dayOfIso(one.end), other && dayOfIso(other.start)];
  return end === null || start === null ? 0 : start - end;
}

function leads(claim: Claim): boolean {
  return isViolence(claim) && claim.sentence <= leadSentences && claim.date?.precision === 'day';
}

/** True of violence that a report affirms to have happened. */
export function isViolence({ type, polarity, status }: Claim): boolean {
  return type === 'ASSAULT' && polarity === 'affirmed' && status === 'happened';
}

/** True where the sentence of a claim names its day: one that it only takes over from the story may be another's. */
export function namesDay({ date, span }: Claim): boolean {
  return date?.span != null && overlaps(date.span, span);
}

function isOnAnotherDay(claim: Claim, main: MainScene['date']): boolean {
  if (claim.date === null || main === null || main.basis !== 'phrase' || !namesDay(claim)) return false;
  const [first, last] = [dayOfIso(main.start), dayOfIso(main.end)];
  const [start, end] = [dayOfIso(claim.date.start), dayOfIso(claim.date.end)];
  if (first === null || last === null || start === null || end === null) return false;
  return start > last + slackDays || end < first - slackDays;
}

/** True of two places that do not lie at, or close to, each other, however closely either is known. */
export function isElsewhere(one: Place | null, other: Place | null): boolean {
  return one !== null && other !== null && distanceKm(one, other) - one.radiusKm - other.radiusKm > slackKm;
}
