import type { Reference } from '../schema/actor.ts';
import type { DateRange } from '../schema/date-range.ts';
import type { Place } from '../schema/place.ts';
import type { Record } from '../schema/record.ts';
import { modeOf } from './deed.ts';
import type { SourcedClaim, SourcedIncident } from './sourced.ts';

/** What an export is to hold. What a filter does not name may be anything; of several values, one has to hold. */
export interface Filter {
  readonly types?: readonly string[];
  readonly modes?: readonly string[];
  readonly statuses?: readonly string[];
  /** Countries by name, in any case of letters. */
  readonly countries?: readonly string[];
  /** Registry ids of actors, in any role. */
  readonly actors?: readonly string[];
  /** First and last day, both included; what lies in part within them counts, what has no date does not. */
  readonly from?: string;
  readonly to?: string;
  /** Ids of incidents. */
  readonly incidents?: readonly string[];
}

/** What filters look at, of a claim or an incident. */
interface Facts {
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly place: Place | null;
  readonly date: DateRange | null;
  readonly agents: readonly Reference[];
  readonly patients: readonly Reference[];
  readonly incident: string | null;
}

/** True for an incident that the filter lets through. */
export function keepsIncident(filter: Filter, { incident, claims }: SourcedIncident): boolean {
  const mode = modeOf(
    incident.type,
    claims.map(({ claim }) => claim),
  );
  return keeps(filter, { ...incident, mode, incident: incident.id });
}

/** True for a claim that the filter lets through. */
export function keepsClaim(filter: Filter, { claim, incident }: SourcedClaim): boolean {
  return keeps(filter, { ...claim, incident });
}

/** True for a record of which the filter lets a claim through. */
export function keepsRecord(filter: Filter, record: Record): boolean {
  if (Object.keys(filter).length === 0) return true;
  const incidentOf = new Map(
    record.incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)),
  );
  return record.claims.some((claim) => {
    const local = incidentOf.get(claim.id);
    return keeps(filter, {
      ...claim,
      incident: local === undefined ? null : `${record.article.id}#${local}`,
    });
  });
}

/** Those of a stream that are let through. */
export async function* kept<Unit>(
  units: AsyncIterable<Unit>,
  keep: (unit: Unit) => boolean,
): AsyncGenerator<Unit, void> {
  for await (const unit of units) if (keep(unit)) yield unit;
}

function keeps(filter: Filter, facts: Facts): boolean {
  return (
    holds(filter.types, facts.type) &&
    holds(filter.modes, facts.mode) &&
    holds(filter.statuses, facts.status) &&
    holds(
      filter.countries?.map((name) => name.toLowerCase()),
      facts.place?.country?.toLowerCase() ?? null,
    ) &&
    holds(filter.incidents, facts.incident) &&
    holdsActor(filter.actors, facts) &&
    liesWithin(filter, facts.date)
  );
}

function holds(wanted: readonly string[] | undefined, value: string | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}

function holdsActor(wanted: readonly string[] | undefined, { agents, patients }: Facts): boolean {
  return wanted === undefined || [...agents, ...patients].some(({ actor }) => holds(wanted, actor));
}

function liesWithin({ from, to }: Filter, date: DateRange | null): boolean {
  if (from === undefined && to === undefined) return true;
  return date !== null && (from === undefined || date.end >= from) && (to === undefined || date.start <= to);
}
