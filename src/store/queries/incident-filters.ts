import { arrayOverlaps, gte, inArray, type SQL, sql } from 'drizzle-orm';
import type { IncidentFilter } from '../../schema/claim-filter.ts';
import { storable } from '../storable.ts';
import { claims } from '../tables/claims.ts';
import { incidents } from '../tables/incidents.ts';
import { startsUntil, withinBox } from './claim-filters.ts';

/** The conditions that a filter puts on incidents, all of which must hold; every value is a parameter. */
export function incidentConditions(given: IncidentFilter): SQL[] {
  const filter = storable(given);
  const conditions: (SQL | undefined)[] = [
    sql`${incidents.current}`,
    filter.type && inArray(incidents.type, filter.type as (typeof incidents.$inferSelect)['type'][]),
    filter.status && inArray(incidents.status, filter.status),
    filter.review && inArray(incidents.review, filter.review),
    filter.country && inArray(incidents.country, filter.country),
    filter.mode && arrayOverlaps(incidents.modes, filter.mode),
    filter.actor && arrayOverlaps(incidents.actors, filter.actor),
    filter.source && arrayOverlaps(incidents.sources, filter.source),
    filter.publisher && arrayOverlaps(incidents.publishers, filter.publisher),
    filter.confidence === undefined ? undefined : gte(incidents.confidence, filter.confidence),
    filter.from === undefined ? undefined : gte(incidents.endsOn, filter.from),
    filter.to === undefined ? undefined : startsUntil(incidents, filter.to),
    filter.bbox && withinBox(sql`${incidents.place}`, filter.bbox),
    filter.text === undefined ? undefined : tellsOf(filter.text),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** Holds for incidents of which a claim is stated in these words. */
function tellsOf(text: string): SQL {
  return sql`${incidents.id} in (select ${claims.incident} from ${claims} where ${claims.current}
    and ${claims.search} @@ websearch_to_tsquery('english', ${text}))`;
}
