import { and, arrayOverlaps, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { BoundingBox, ClaimFilter } from '../../schema/claim-filter.ts';
import { storable } from '../storable.ts';
import { claims } from '../tables/claims.ts';
import { coordinatesOf } from '../tables/columns.ts';
import type { incidents } from '../tables/incidents.ts';

/** The conditions that a filter puts on claims, all of which must hold; every value is a parameter. */
export function claimConditions(given: ClaimFilter): SQL[] {
  const filter = storable(given);
  const conditions: (SQL | undefined)[] = [
    sql`${claims.current}`,
    filter.kind && inArray(claims.kind, filter.kind),
    filter.type && inArray(claims.type, filter.type),
    filter.mode && inArray(claims.mode, filter.mode),
    filter.status && inArray(claims.status, filter.status),
    filter.polarity && eq(claims.polarity, filter.polarity),
    filter.review && inArray(claims.review, filter.review),
    filter.outcome && inArray(claims.outcome, filter.outcome),
    filter.source && inArray(claims.source, filter.source),
    filter.publisher && inArray(claims.publisher, filter.publisher),
    filter.country && inArray(claims.country, filter.country),
    filter.actor && arrayOverlaps(claims.actors, filter.actor),
    filter.article === undefined ? undefined : eq(claims.article, filter.article),
    filter.incident === undefined ? undefined : eq(claims.incident, filter.incident),
    filter.confidence === undefined ? undefined : gte(claims.confidence, filter.confidence),
    filter.from === undefined ? undefined : gte(claims.endsOn, filter.from),
    filter.to === undefined ? undefined : startsUntil(claims, filter.to),
    filter.bbox && withinBox(sql`${claims.place}`, filter.bbox),
    filter.text === undefined
      ? undefined
      : sql`${claims.search} @@ websearch_to_tsquery('english', ${filter.text})`,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** Holds for what starts on a day or before. The day that it is sorted by is the one it starts on, where that is told. */
export function startsUntil(
  { startsOn, sortDay }: Pick<typeof claims | typeof incidents, 'startsOn' | 'sortDay'>,
  day: string,
): SQL {
  return and(lte(startsOn, day), lte(sortDay, day))!;
}

/** Holds for points in a box, which is two boxes where it crosses the antimeridian. */
export function withinBox(place: SQL, [west, south, east, north]: BoundingBox): SQL {
  if (west > east) {
    return or(withinBox(place, [west, south, 180, north]), withinBox(place, [-180, south, east, north]))!;
  }
  const [longitude, latitude] = coordinatesOf(place);
  return and(
    sql`${longitude} between ${west}::float8 and ${east}::float8`,
    sql`${latitude} between ${south}::float8 and ${north}::float8`,
  )!;
}
