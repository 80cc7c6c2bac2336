import type { Span } from '../document/span.ts';

/** A day of the calendar as a text writes it, with where the words stand. */
export interface WrittenDate {
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly iso: string;
  readonly span: Span;
}

const LOCALES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'ru', 'id', 'sv'];
const ISO = /(?<!\d)(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)/u;
const DAY_MONTH_YEAR =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|er|º)? (?:de |of )?(\p{L}{3,12})\.?,? (?:de )?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(?<![\p{L}\d])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/u;
const READ = 400;
const FORMS_OF_NAME = [
  { style: 'long', besideDay: false },
  { style: 'short', besideDay: false },
  { style: 'long', besideDay: true },
] as const;

let monthNumbers: Map<string, number> | null = null;
let weekdayNumbers: Map<string, number> | null = null;

/**
 * The first date with day, month and year in a text: ISO 8601, month names of twelve languages (full or cut to three
 * letters or more), day.month.year, or with slashes where only one of the numbers can be the month: "13/03/2024", but not
 * "04/03/2024". Reads no further than 400 code units.
 */
export function findWrittenDate(text: string): WrittenDate | null {
  const head = text.slice(0, READ);
  return (
    found(ISO.exec(head), (m) => isoDay(Number(m[1]), Number(m[3]), Number(m[4]))) ??
    found(MONTH_DAY_YEAR.exec(head), (m) => isoDay(Number(m[3]), monthNumber(m[1]!), Number(m[2]))) ??
    found(DAY_MONTH_YEAR.exec(head), (m) => isoDay(Number(m[3]), monthNumber(m[2]!), Number(m[1]))) ??
    found(DOTTED.exec(head), (m) => isoDay(Number(m[3]), Number(m[2]), Number(m[1]))) ??
    found(SLASHED.exec(head), (m) => onlyDay(Number(m[3]), Number(m[1]), Number(m[2])))
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

/** The day that the path of a page's address names, as many publishers' do ("/2024/03/12/raid"), in ISO 8601; else null. */
export function dateInAddress(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? '';
  const named = /\/((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?=[/-]|$)/u.exec(path);
  return named === null ? null : isoDay(Number(named[1]), Number(named[3]), Number(named[4]));
}

function found(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => string | null,
): WrittenDate | null {
  if (match === null) return null;
  const iso = read(match);
  return iso === null ? null : { iso, span: { start: match.index, end: match.index + match[0].length } };
}

/** The one day that two numbers name in either order; null where they name two. */
function onlyDay(year: number, one: number, other: number): string | null {
  const days = new Set([isoDay(year, other, one), isoDay(year, one, other)].filter((day) => day !== null));
  return days.size === 1 ? [...days][0]! : null;
}

function isoDay(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || month > 12 || day < 1 || year < 1000) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of the month, 1…12, that a word names in one of twelve languages, in full or cut short; else null. */
export function monthNumber(word: string): number | null {
  return months().get(word.toLowerCase()) ?? null;
}

/** True of a word that a line of date and time is made of: month, weekday, number, time of day, time zone. */
export function isTimeWord(word: string): boolean {
  if (/^[\p{N}.:/-]+(?:st|nd|rd|th|am|pm|a\.m|p\.m|h)?$|^[:|/•·@]$/iu.test(word)) return true;
  if (/^(?:am|pm|a\.m|p\.m|at|on|of|de|um|uhr|à|updated?|[A-Z]{2,4}T|UTC|Z)$/iu.test(word)) return true;
  return monthNumber(word) !== null || weekdays().has(word.toLowerCase());
}

function months(): Map<string, number> {
  monthNumbers ??= namesOf('month', 12, (month) => new Date(Date.UTC(2024, month - 1, 1))).set('sept', 9);
  return monthNumbers;
}

function weekdays(): Map<string, number> {
  weekdayNumbers ??= namesOf('weekday', 7, (day) => new Date(Date.UTC(2024, 0, day)));
  return weekdayNumbers;
}

/** Names to numbers, of months or weekdays, in all locales: in full, cut short, and as they stand beside a day. */
function namesOf(
  part: 'month' | 'weekday',
  count: number,
  dateOf: (number: number) => Date,
): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const { style, besideDay } of FORMS_OF_NAME) {
      const day = besideDay ? { day: 'numeric' as const } : {};
      const format = new Intl.DateTimeFormat(locale, { [part]: style, ...day, timeZone: 'UTC' });
      for (let number = 1; number <= count; number++) {
        const name = format.formatToParts(dateOf(number)).find(({ type }) => type === part)?.value;
        const plain = name?.toLowerCase().replace('.', '') ?? '';
        if (/^\p{L}{3,}$/u.test(plain) && !numbers.has(plain)) numbers.set(plain, number);
      }
    }
  }
  return numbers;
}
