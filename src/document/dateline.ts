import type { Quote, Span } from './span.ts';

/** The line that opens wire copy: "BAGHDAD, Sept 1 (Reuters) - ". Parts that are not written are null. */
export interface Dateline {
  readonly place: Quote | null;
  /** As written: "Sept 1", "1 September 2024". */
  readonly date: Quote | null;
  readonly agency: string | null;
  /** From the first word of the dateline to the start of the report's own words. */
  readonly span: Span;
}

const LINES_READ = 8;
const LONGEST = 110;

/** A place: words in capitals ("PORT-AU-PRINCE", "TEL AVIV"), or up to four capitalised words. */
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}'’.\-]+(?:[ /]\p{Lu}[\p{Lu}\p{M}'’.\-]*){0,4}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’\-]+(?: (?:\p{Lu}[\p{L}\p{M}'’.\-]*|al|el|de|la|del|the|of)(?![\p{L}])){0,3}`;
const REGION = String.raw`(?:, (?:\p{Lu}[\p{L}\p{M}'’.\-]+)(?: \p{Lu}[\p{L}\p{M}'’.\-]*){0,3})?`;
const DATE = String.raw`(?:\p{Lu}[\p{L}]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{Lu}[\p{L}]{2,8}\.?)(?:,? \d{4})?`;
const WEEKDAY = String.raw`(?:\p{Lu}\p{Ll}{2,8}, )?`;
const AGENCY = String.raw`\(([^()\n]{2,40})\)`;
const DASH = String.raw`\s?(?:--|[-–—―:|])\s?`;

const FORMS: readonly RegExp[] = [
  // BAGHDAD, Iraq, Sept 1 (Reuters) -
  form(`(?<place>${CAPITALS})(?<region>${REGION})(?:,? ${WEEKDAY}(?<date>${DATE}))?,? ?${agency()}${DASH}`),
  form(
    `(?<place>${CAPITALISED})(?<region>${REGION})(?:,? ${WEEKDAY}(?<date>${DATE}))?,? ?${agency()}${DASH}`,
  ),
  // RIYADH, 1 September 2024, SPA --
  form(
    `(?<place>${CAPITALS})(?<region>${REGION}),? ${WEEKDAY}(?<date>${DATE})(?:,? (?<agency>\\p{Lu}[\\p{L}]{1,15}))?,?${DASH}`,
  ),
  form(
    `(?<place>${CAPITALISED}), ${WEEKDAY}(?<date>${DATE})(?:,? (?<agency>\\p{Lu}[\\p{L}]{1,15}))?,?${DASH}`,
  ),
  // September 1, 2024 (KHARTOUM) –
  form(`(?<date>${DATE}) \\((?<place>\\p{Lu}[^()\\n]{1,40})\\)${DASH}`),
  // (CNN) --
  form(`${agency()}${DASH}`),
  // KABUL, Afghanistan — / KARACHI: / Kabul, AFP —
  form(`(?<place>${CAPITALS})(?<region>${REGION})\\s?(?:--|[–—―])\\s?`),
  form(`(?<place>${CAPITALS})(?<region>${REGION})(?: - |: )`),
  form(`(?<place>${CAPITALISED}), (?<agency>\\p{Lu}{2,6})\\s?(?:--|[-–—])\\s?`),
];

/** Shapes of {@link FORMS} that mean a dateline only where a sentence of running text follows. */
const NEEDS_PROSE = /[.!?]["”’)\]]{0,2}(?:\s|$)/u;

/**
 * Reads the dateline of wire copy from one of the first eight lines of a text (a title and a standfirst may stand before
 * it), or null. What counts is the shape alone: a place in capitals or before an agency in brackets, a day and a month,
 * a dash. Offsets are UTF-16 code units into `text`.
 */
export function findDateline(text: string): Dateline | null {
  let start = 0;
  for (let read = 0; read < LINES_READ && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const indent = /^\s*/u.exec(text.slice(start, Math.min(end, start + LONGEST)))![0].length;
    if (start + indent < end) {
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
  const rest = (length: number) => text.slice(start + length, Math.min(end, start + length + 2000));
  for (const shape of FORMS) {
    const match = shape.exec(head);
    if (match === null || !NEEDS_PROSE.test(rest(match[0].length))) continue;
    const groups = match.groups ?? {};
    const place =
      groups.place === undefined ? null : quoteIn(head, start, groups.place + (groups.region ?? ''));
    const date = groups.date === undefined ? null : quoteIn(head, start, groups.date);
    return {
      place,
      date,
      agency: groups.agency?.trim() ?? null,
      span: { start, end: start + match[0].length },
    };
  }
  return null;
}

function quoteIn(head: string, offset: number, words: string): Quote {
  const from = offset + head.indexOf(words);
  return { text: words, span: { start: from, end: from + words.length } };
}

function agency(): string {
  return AGENCY.replace('([^', '(?<agency>[^');
}

function form(source: string): RegExp {
  return new RegExp(`^${source}`, 'u');
}
