import { type SQL, sql } from 'drizzle-orm';
import type { Incident } from '../../schema/incident.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { readAll, readSince, type StoredRow } from './read-rows.ts';
import { killedOf, placeOf } from './row-values.ts';

interface IncidentRow extends StoredRow {
  readonly type: string;
  readonly status: string;
  readonly modes: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly publishers: readonly string[];
  readonly confidence: number;
  readonly country: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly review: string;
  readonly place: Incident['place'];
  readonly counts: Incident['counts'] | null;
}

const columns: SQL = sql`
  t.type, t.status, t.modes, t.actors, t.sources, t.publishers, t.confidence, t.country,
  t.starts_on::text, t.ends_on::text, t.review,
  case when t.place is not null then t.incident -> 'place' end as place,
  case when t.toll is not null then t.incident -> 'counts' end as counts`;

/** Reads the incidents that changed since `after`, or all, into entries of the catalogue. */
export function readIncidentChanges(database: Database, after: string | null): Promise<Changes> {
  const table = { name: sql`incidents`, columns, entryOf };
  return after === null ? readAll(database, table) : readSince(database, table, after);
}

function entryOf(row: IncidentRow): Entry {
  return {
    id: row.id,
    kind: 'event',
    type: row.type,
    status: row.status,
    modes: row.modes,
    actors: row.actors,
    sources: row.sources,
    publishers: row.publishers,
    polarity: null,
    confidence: row.confidence,
    review: row.review,
    outcome: null,
    article: null,
    incident: row.id,
    country: row.country,
    place: placeOf(row.place),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    killed: killedOf(row.counts ?? []),
    sortDay: row.sort_day,
    sequence: Number(row.sequence),
  };
}
