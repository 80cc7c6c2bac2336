import type { Span } from '../document/span.ts';

/** A day of the calendar as a text writes it, with where the words stand. */
export interface WrittenDate {
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly iso: string;
  readonly span: Span;
}

const LOCALES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'ru', 'id', 'sv'];
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;
const DAY_MONTH_YEAR =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|er|º)? (?:de |of )?(\p{L}{3,12})\.?,? (?:de )?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(?<![\p{L}\d])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u;
const READ = 400;

let monthNumbers: Map<string, number> | null = null;

/**
 * The first date with day, month and year in a text: ISO 8601, month names of twelve languages (full or cut to three
 * letters or more), or day.month.year. Dates of digits and slashes are left alone, since day and month cannot be told
 * apart. Reads no further than 400 code units.
 */
export function findWrittenDate(text: string): WrittenDate | null {
  const head = text.slice(0, READ);
  return (
    found(ISO.exec(head), (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))) ??
    found(MONTH_DAY_YEAR.exec(head), (m) => isoDay(Number(m[3]), monthOf(m[1]!), Number(m[2]))) ??
    found(DAY_MONTH_YEAR.exec(head), (m) => isoDay(Number(m[3]), monthOf(m[2]!), Number(m[1]))) ??
    found(DOTTED.exec(head), (m) => isoDay(Number(m[3]), Number(m[2]), Number(m[1])))
  );
}

/** An ISO 8601 date or date and time, trimmed to what can be trusted, or null: "2024-09-01T10:00:00+03:00" stays whole. */
export function isoDateOrTime(value: string): string | null {
  const trimmed = value.trim();
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
      trimmed,
    );
  if (match === null) return findWrittenDate(trimmed)?.iso ?? null;
  const day = isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null || match[4] === undefined) return day;
  const zone = match[5] ?? '';
  return `${day}T${match[4]}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`;
}

function found(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => string | null,
): WrittenDate | null {
  if (match === null) return null;
  const iso = read(match);
  return iso === null ? null : { iso, span: { start: match.index, end: match.index + match[0].length } };
}

function isoDay(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || month > 12 || day < 1 || year < 1000) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  return months().get(lower) ?? (lower === 'sept' ? 9 : null);
}

function months(): Map<string, number> {
  if (monthNumbers !== null) return monthNumbers;
  const names = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const form of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 1)));
        const name = parts
          .find((part) => part.type === 'month')
          ?.value.toLowerCase()
          .replace('.', '');
        if (name !== undefined && /^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month);
      }
    }
  }
  monthNumbers = names;
  return names;
}
