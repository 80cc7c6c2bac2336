import type { BoundingBox, ClaimFilter, IncidentFilter } from '../../schema/claim-filter.ts';
import { type Columns, dayNumber, type NumberColumn } from './columns.ts';
import type { ListColumn } from './list-column.ts';
import type { WordColumn } from './word-column.ts';

/** One thing that a filter asks for, by the name of its parameter. */
export interface Condition {
  readonly name: string;
  /** For each row, 1 where it holds. */
  readonly holds: (columns: Columns) => Uint8Array;
}

/** A filter of claims or of incidents. */
export type Filter = Partial<ClaimFilter & IncidentFilter>;

/** What a filter asks for. `withText` are the ids of what its words are in, where it has any. */
export function conditionsOf(filter: Filter, withText: ReadonlySet<string> | null): Condition[] {
  const { polarity, article, incident, bbox, confidence, from, to } = filter;
  return [
    word('kind', filter.kind),
    word('type', filter.type),
    word('status', filter.status),
    word('review', filter.review),
    word('outcome', filter.outcome),
    word('country', filter.country),
    word('polarity', polarity && [polarity]),
    word('article', article === undefined ? undefined : [article]),
    word('incident', incident === undefined ? undefined : [incident]),
    list('mode', filter.mode),
    list('actor', filter.actor),
    list('source', filter.source),
    list('publisher', filter.publisher),
    number('confidence', 'confidence', confidence, undefined),
    number('date', 'endsOn', from === undefined ? undefined : dayNumber(from), undefined),
    number('date', 'startsOn', undefined, to === undefined ? undefined : dayNumber(to)),
    when('bbox', bbox, (box) => (columns) => within(columns, box)),
    when('text', withText ?? undefined, (ids) => (columns) => named(columns, ids)),
  ].flatMap((condition) => condition ?? []);
}

function when<Value>(
  name: string,
  value: Value | undefined,
  make: (value: Value) => Condition['holds'],
): Condition | null {
  return value === undefined ? null : { name, holds: make(value) };
}

function word(name: keyof Columns['words'], wanted: readonly string[] | undefined): Condition | null {
  return when(name, wanted, (values) => (columns) => oneOf(columns.words[name], columns.length, values));
}

function list(name: keyof Columns['lists'], wanted: readonly string[] | undefined): Condition | null {
  return when(name, wanted, (values) => (columns) => anyOf(columns.lists[name], columns.length, values));
}

function number(
  name: string,
  column: keyof Columns['numbers'],
  least: number | undefined,
  most: number | undefined,
): Condition | null {
  if (least === undefined && most === undefined) return null;
  const bounds = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY] as const;
  return { name, holds: ({ numbers, length }) => between(numbers[column], length, ...bounds) };
}

function oneOf({ codes, dictionary }: WordColumn, length: number, values: readonly string[]): Uint8Array {
  const marks = dictionary.marks(values);
  const holds = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const code = codes[row]!;
    if (code >= 0) holds[row] = marks[code]!;
  }
  return holds;
}

function anyOf(column: ListColumn, length: number, values: readonly string[]): Uint8Array {
  const { starts, lengths, pool, dictionary } = column;
  const marks = dictionary.marks(values);
  const holds = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const end = starts[row]! + lengths[row]!;
    for (let at = starts[row]!; at < end; at++) if (marks[pool[at]!] === 1) holds[row] = 1;
  }
  return holds;
}

/** Bounds are included; nothing lies between them that is not a number. */
function between({ values }: NumberColumn, length: number, least: number, most: number): Uint8Array {
  const holds = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const value = values[row]!;
    if (value >= least && value <= most) holds[row] = 1;
  }
  return holds;
}

/** A box whose west lies east of its east crosses the antimeridian. */
function within({ numbers, length }: Columns, [west, south, east, north]: BoundingBox): Uint8Array {
  const { values: latitudes } = numbers.lat;
  const { values: longitudes } = numbers.lon;
  const crosses = west > east;
  const holds = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const latitude = latitudes[row]!;
    const longitude = longitudes[row]!;
    const isBetween = crosses
      ? longitude >= west || longitude <= east
      : longitude >= west && longitude <= east;
    if (isBetween && latitude >= south && latitude <= north) holds[row] = 1;
  }
  return holds;
}

function named({ ids, length }: Columns, wanted: ReadonlySet<string>): Uint8Array {
  const holds = new Uint8Array(length);
  for (let row = 0; row < length; row++) if (wanted.has(ids[row]!)) holds[row] = 1;
  return holds;
}
