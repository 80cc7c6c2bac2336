import type { BoundingBox, ClaimFilter, IncidentFilter } from '../../schema/claim-filter.ts';
import type { Entry } from './entry.ts';

/** One thing that a filter asks for, by the name of its parameter. */
export interface Condition {
  readonly name: string;
  readonly holds: (entry: Entry) => boolean;
}

/** A filter of claims or of incidents. */
export type Filter = Partial<ClaimFilter & IncidentFilter>;

/** What a filter asks for. `withText` are the ids of what its words are in, where it has any. */
export function conditionsOf(filter: Filter, withText: ReadonlySet<string> | null): Condition[] {
  return [
    oneOf('kind', filter.kind, (entry) => entry.kind),
    oneOf('type', filter.type, (entry) => entry.type),
    oneOf('status', filter.status, (entry) => entry.status),
    oneOf('review', filter.review, (entry) => entry.review),
    oneOf('outcome', filter.outcome, (entry) => entry.outcome),
    oneOf('country', filter.country, (entry) => entry.country),
    anyOf('mode', filter.mode, (entry) => entry.modes),
    anyOf('actor', filter.actor, (entry) => entry.actors),
    anyOf('source', filter.source, (entry) => entry.sources),
    anyOf('publisher', filter.publisher, (entry) => entry.publishers),
    oneOf('polarity', filter.polarity && [filter.polarity], (entry) => entry.polarity),
    oneOf('article', filter.article && [filter.article], (entry) => entry.article),
    oneOf('incident', filter.incident && [filter.incident], (entry) => entry.incident),
    when(filter.confidence, 'confidence', (least) => (entry) => entry.confidence >= least),
    when(filter.from, 'date', (from) => (entry) => entry.endsOn !== null && entry.endsOn >= from),
    when(filter.to, 'date', (to) => (entry) => entry.startsOn !== null && entry.startsOn <= to),
    when(filter.bbox, 'bbox', (box) => (entry) => entry.place !== null && isWithin(entry.place, box)),
    when(withText ?? undefined, 'text', (ids) => (entry) => ids.has(entry.id)),
  ].flatMap((condition) => condition ?? []);
}

/** True where all of it holds. */
export function holdsAll(conditions: readonly Condition[], entry: Entry): boolean {
  for (const { holds } of conditions) if (!holds(entry)) return false;
  return true;
}

function when<Value>(
  value: Value | undefined,
  name: string,
  make: (value: Value) => Condition['holds'],
): Condition | null {
  return value === undefined ? null : { name, holds: make(value) };
}

function oneOf(
  name: string,
  wanted: readonly string[] | undefined | '',
  of: (entry: Entry) => string | null,
): Condition | null {
  if (!wanted) return null;
  const values = new Set(wanted);
  return {
    name,
    holds: (entry) => {
      const value = of(entry);
      return value !== null && values.has(value);
    },
  };
}

function anyOf(
  name: string,
  wanted: readonly string[] | undefined,
  of: (entry: Entry) => readonly string[],
): Condition | null {
  if (!wanted) return null;
  const values = new Set(wanted);
  return { name, holds: (entry) => of(entry).some((value) => values.has(value)) };
}

/** A box whose west lies east of its east crosses the antimeridian. */
function isWithin({ lat, lon }: { readonly lat: number; readonly lon: number }, box: BoundingBox): boolean {
  const [west, south, east, north] = box;
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
