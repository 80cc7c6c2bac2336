/**
 * The value with every string fit for PostgreSQL, which takes neither NUL nor half of a surrogate pair: each becomes
 * U+FFFD, one code unit for one, so that offsets stay right.
 */
export function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return storableText(value) as Value;
  if (Array.isArray(value)) return value.map(storable) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [storableText(key), storable(held)]),
  ) as Value;
}

function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** The longest value that goes into an index: PostgreSQL refuses entries above a third of a page. */
const INDEXED_LENGTH = 200;

/** A value cut down to what an index takes. */
export function indexable(text: string): string {
  return text.slice(0, INDEXED_LENGTH).toWellFormed();
}

/** The day of an ISO 8601 date or date and time, where it is one of the calendar; null otherwise. */
export function dayOf(date: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  if (!day || day < '0001') return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day ? null : day;
}
