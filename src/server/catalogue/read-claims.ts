import { type SQL, sql } from 'drizzle-orm';
import type { Claim } from '../../schema/claim.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { readAll, readSince, type StoredRow } from './read-rows.ts';
import { killedOf, listOf, placeOf } from './row-values.ts';

interface ClaimRow extends StoredRow {
  readonly kind: Entry['kind'];
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly polarity: string;
  readonly confidence: number;
  readonly actors: readonly string[];
  readonly source: string | null;
  readonly publisher: string | null;
  readonly country: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly review: string;
  readonly outcome: string | null;
  readonly article: string;
  readonly incident: string | null;
  readonly place: Claim['place'];
  readonly counts: Claim['counts'];
}

const columns: SQL = sql`
  t.kind, t.type, t.mode, t.status, t.polarity, t.confidence, t.actors, t.source, t.publisher, t.country,
  t.starts_on::text, t.ends_on::text, t.review, t.outcome, t.article, t.incident,
  case when t.place is not null then t.claim -> 'place' end as place,
  case when t.toll is not null then t.claim -> 'counts' end as counts`;

/** Reads the claims that changed since `after`, or all, into entries of the catalogue. */
export function readClaimChanges(database: Database, after: string | null): Promise<Changes> {
  const table = { name: sql`claims`, columns, entryOf };
  return after === null ? readAll(database, table) : readSince(database, table, after);
}

function entryOf(row: ClaimRow): Entry {
  return {
    id: row.id,
    kind: row.kind,
    type: row.type,
    status: row.status,
    modes: listOf(row.mode),
    actors: row.actors,
    sources: listOf(row.source),
    publishers: listOf(row.publisher),
    polarity: row.polarity,
    confidence: row.confidence,
    review: row.review,
    outcome: row.outcome,
    article: row.article,
    incident: row.incident,
    country: row.country,
    place: placeOf(row.place),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    killed: killedOf(row.counts ?? []),
    sortDay: row.sort_day,
    sequence: Number(row.sequence),
  };
}
