import type { BoundingBox, ClaimFilter, IncidentFilter } from '../../schema/claim-filter.ts';
import { type Columns, dayNumber, type NumberColumn } from './columns.ts';
import type { ListColumn } from './list-column.ts';
import type { WordColumn } from './word-column.ts';

/** One thing that a filter asks for, by the name of its parameter. */
export interface Condition {
  readonly name: string;
  /** What it asks for, as long as rows are what they are; null where that is not all it goes by. */
  readonly key: string | null;
  /** Marks the rows for which it holds with 1 in `into`, which has 0 for each row. */
  readonly mark: (columns: Columns, into: Uint8Array) => void;
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
    when('bbox', bbox, (box) => (columns, into) => markWithin(columns, into, box)),
    withText && among(withText),
  ].flatMap((condition) => condition ?? []);
}

/** Holds for the rows of some ids. */
function among(ids: ReadonlySet<string>): Condition {
  return { name: 'text', key: null, mark: (columns, into) => markNamed(columns, into, ids) };
}

function when<Value>(
  name: string,
  value: Value | undefined,
  make: (value: Value) => Condition['mark'],
): Condition | null {
  return value === undefined ? null : { name, key: JSON.stringify([name, value]), mark: make(value) };
}

function word(name: keyof Columns['words'], wanted: readonly string[] | undefined): Condition | null {
  return when(name, wanted, (values) => (columns, into) => markWords(columns.words[name], into, values));
}

function list(name: keyof Columns['lists'], wanted: readonly string[] | undefined): Condition | null {
  return when(name, wanted, (values) => (columns, into) => markLists(columns.lists[name], into, values));
}

function number(
  name: string,
  column: keyof Columns['numbers'],
  least: number | undefined,
  most: number | undefined,
): Condition | null {
  if (least === undefined && most === undefined) return null;
  const bounds = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY] as const;
  return {
    name,
    key: JSON.stringify([column, ...bounds.map(String)]),
    mark: ({ numbers }, into) => markBetween(numbers[column], into, ...bounds),
  };
}

function markWords({ codes, dictionary }: WordColumn, into: Uint8Array, values: readonly string[]): void {
  const marks = dictionary.marks(values);
  for (let row = 0; row < into.length; row++) {
    const code = codes[row]!;
    if (code >= 0) into[row] = marks[code]!;
  }
}

function markLists(column: ListColumn, into: Uint8Array, values: readonly string[]): void {
  const { starts, lengths, pool, dictionary } = column;
  const marks = dictionary.marks(values);
  for (let row = 0; row < into.length; row++) {
    const end = starts[row]! + lengths[row]!;
    let holds = 0;
    for (let at = starts[row]!; at < end; at++) holds |= marks[pool[at]!]!;
    into[row] = holds;
  }
}

/** Bounds are included; nothing lies between them that is not a number. */
function markBetween({ values }: NumberColumn, into: Uint8Array, least: number, most: number): void {
  for (let row = 0; row < into.length; row++) {
    const value = values[row]!;
    into[row] = Number(value >= least) & Number(value <= most);
  }
}

/** A box whose west lies east of its east crosses the antimeridian. */
function markWithin({ numbers }: Columns, into: Uint8Array, [west, south, east, north]: BoundingBox): void {
  const { values: latitudes } = numbers.lat;
  const { values: longitudes } = numbers.lon;
  const crosses = Number(west > east);
  for (let row = 0; row < into.length; row++) {
    const latitude = latitudes[row]!;
    const longitude = longitudes[row]!;
    const isEast = Number(longitude >= west);
    const isWest = Number(longitude <= east);
    const isBetween = (isEast & isWest) | (crosses & (isEast | isWest));
    into[row] = isBetween & Number(latitude >= south) & Number(latitude <= north);
  }
}

function markNamed({ ids }: Columns, into: Uint8Array, wanted: ReadonlySet<string>): void {
  for (let row = 0; row < into.length; row++) if (wanted.has(ids[row]!)) into[row] = 1;
}
