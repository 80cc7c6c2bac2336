import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** Bytes as they are. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Words prepared for full-text search. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** WGS 84 degrees as PostgreSQL's own point (x is the longitude). */
export const location = customType<{ data: { lon: number; lat: number }; driverData: string }>({
  dataType: () => 'point',
  toDriver: ({ lon, lat }) => `(${lon},${lat})`,
});

/**
 * Longitude and latitude of a place, as what lies in a box is looked for by: of numbers PostgreSQL knows how many lie where,
 * and goes by days where a box holds much. Of points it knows nothing, and reads all that lie in the box.
 */
export function coordinatesOf(place: SQLWrapper): [SQL, SQL] {
  return [sql`(${place}[0])`, sql`(${place}[1])`];
}

/** The order in which rows came in. */
export function sequence() {
  return bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity();
}

/** A moment, now by default. */
export function moment(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date' }).notNull().default(sql`now()`);
}

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * The transaction that last wrote the row; a trigger sets it. Whoever keeps a copy of the rows reads again those with
 * `changed >= pg_snapshot_xmin(pg_current_snapshot())` as it was at the read before, and misses none.
 */
export function changed() {
  return xid8('changed').notNull().default(sql`pg_current_xact_id()`);
}
