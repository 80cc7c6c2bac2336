import { type Quote, quote, type Span } from './span.ts';

/** The line that opens wire copy: "BAGHDAD, Sept 1 (Reuters) - ". Parts that are not written are null. */
export interface Dateline {
  /** As written, with what narrows it: "DAMASCUS, Syria". */
  readonly place: Quote | null;
  /** As written: "Sept 1", "1 September 2024". */
  readonly date: Quote | null;
  readonly agency: string | null;
  /** From the first word of the dateline to the start of the report's own words. */
  readonly span: Span;
}

const LINES_READ = 8;
const LONGEST = 110;
const PROSE_READ = 2000;
const PLACE_WORDS = 5;
const PLACE_PARTS = 3;
const AGENCY_LENGTH = 40;
const DATE_WORDS = 3;

/** What parts a dateline from the report: a dash, a colon, a bar, or an agency between slashes ("MOSCOW, July 3. /TASS/. "). */
const SEPARATOR = /\s?(?:--|[–—―:|])\s?|\s-\s?|(?<=\))-\s?|\.?\s?\/([^/\n]{2,20})\/\.?\s/g;
/** Dashes that part a dateline even where neither date nor agency is written. */
const LONG_DASH = /--|[–—―]/;
const SENTENCE_END = /[.!?]["”’)\]]{0,2}(?:\s|$)/;

/**
 * Reads the dateline of wire copy from one of the first eight lines of a text (a title and a standfirst may stand before
 * it), or null. What counts is the shape alone: a place in capitals, or one before a date or an agency, then a dash, then
 * a sentence. Offsets are UTF-16 code units into `text`.
 */
export function findDateline(text: string): Dateline | null {
  let start = 0;
  for (let read = 0; read < LINES_READ && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const head = text.slice(start, Math.min(end, start + LONGEST));
    const indent = head.length - head.trimStart().length;
    if (indent < head.length) {
      read++;
      const found = readLine(text, start + indent, end);
      if (found !== null) return found;
    }
    start = end + 1;
  }
  return null;
}

function readLine(text: string, start: number, end: number): Dateline | null {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  for (const separator of head.matchAll(SEPARATOR)) {
    const bodyStart = start + separator.index + separator[0].length;
    if (!SENTENCE_END.test(text.slice(bodyStart, Math.min(end, bodyStart + PROSE_READ)))) return null;
    const parts = readParts(
      head.slice(0, separator.index),
      start,
      separator[1] ?? null,
      LONG_DASH.test(separator[0]),
    );
    if (parts === null) continue;
    const place = quoteOf(text, parts.place);
    return { place, date: quoteOf(text, parts.date), agency: parts.agency, span: { start, end: bodyStart } };
  }
  return null;
}

/** A stretch between commas, with where it stands in the text. */
interface Part extends Quote {
  readonly words: readonly string[];
}

interface DatelineParts {
  readonly place: readonly Part[];
  readonly date: readonly Part[];
  readonly agency: string | null;
}

function readParts(
  written: string,
  offset: number,
  agency: string | null,
  longDash: boolean,
): DatelineParts | null {
  const bracket = bracketAt(written);
  if (bracket === null) return readOutside(partsOf(written, offset), agency, longDash);
  const outside = partsOf(written.slice(0, bracket.open), offset);
  if (outside.length === 0) return { place: [], date: [], agency: bracket.text };
  if (!outside.every(isOfDate)) return readOutside(outside, bracket.text, longDash);
  const place = partsOf(bracket.text, offset + bracket.open + 1);
  return isPlace(place) ? { place, date: outside, agency: null } : null;
}

/** Reads "PLACE, Region, date, AGENCY"; every part but the place may be missing. */
function readOutside(parts: readonly Part[], told: string | null, longDash: boolean): DatelineParts | null {
  const last = parts.at(-1);
  const agency = told ?? (parts.length > 1 && last !== undefined && isAcronym(last) ? last.text : null);
  const inside = agency === told ? parts : parts.slice(0, -1);
  const firstOfDate = inside.findIndex(isOfDate);
  const dateStart = firstOfDate === -1 ? inside.length : firstOfDate;
  const [place, date] = [inside.slice(0, dateStart), inside.slice(dateStart)];
  if (!isPlace(place) || !date.every(isOfDate)) return null;
  const isTold = agency !== null || date.length > 0;
  const standsAlone = isCapitals(place[0]!.text) && (longDash || place.length === 1);
  return isTold || standsAlone ? { place, date, agency } : null;
}

function isPlace(parts: readonly Part[]): boolean {
  if (parts.length === 0 || parts.length > PLACE_PARTS) return false;
  return parts.every(({ words }) => {
    const named = words.length <= PLACE_WORDS && isCapitalised(words[0]!) && isCapitalised(words.at(-1)!);
    return named && words.every((word) => isCapitalised(word) || word.length <= 3);
  });
}

/** "Sept 1", "1st September 2024", or the "2024" of "Sept 1, 2024". */
function isOfDate({ text, words }: Part): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (words.length < 2 || words.length > DATE_WORDS) return false;
  const numbers = words.filter((word) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(word));
  const names = words.filter((word) => /^\D{3,12}$/.test(word) && isCapitalised(word));
  return names.length === 1 && numbers.length === words.length - 1;
}

function isAcronym({ text }: Quote): boolean {
  return text.length >= 2 && text.length <= 6 && isCapitals(text) && !/[\s\d]/.test(text);
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** True of words of two letters or more without a small letter. */
function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text.toLowerCase() !== text && text.length > 1;
}

/** The bracket that ends the words before the separator: its text, and where it opens. */
function bracketAt(written: string): { open: number; text: string } | null {
  const trimmed = written.trimEnd().replace(/,$/, '');
  const open = trimmed.lastIndexOf('(');
  if (!trimmed.endsWith(')') || open === -1 || trimmed.length - open > AGENCY_LENGTH) return null;
  return { open, text: trimmed.slice(open + 1, -1) };
}

function partsOf(written: string, offset: number): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const piece of written.split(',')) {
    const text = piece.trim();
    const at = offset + start + piece.length - piece.trimStart().length;
    if (text !== '')
      parts.push({ text, span: { start: at, end: at + text.length }, words: text.split(/\s+/) });
    start += piece.length + 1;
  }
  return parts;
}

/** The parts as one quote, with the commas between them. */
function quoteOf(text: string, parts: readonly Part[]): Quote | null {
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined ? null : quote(text, first.span.start, last.span.end);
}
