import { endsSentence, isProse, type Line } from './line.ts';
import { LinePatternIndex, type LineWord } from './line-pattern.ts';
import type { Publishers } from './publisher.ts';
import { isTimeWord, monthNumber } from './written-date.ts';

/** What bylines and time lines tell. */
export interface Told {
  readonly byline: string | null;
  readonly publishedLine: string | null;
}

const BYLINE = 'byline';
const TIME = 'time of publication';
const LONGEST = 16;
const NAME_WORDS = 4;
const NUMERIC_DATE = /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4})$/;
/** More lines than this that are dates alone make a chronology, not a page's head. */
const DATES_OF_A_PAGE = 2;

/** Finds the lines that name the writers of an article, and those that tell when it was published. */
export class PageLines {
  readonly #bylines = new LinePatternIndex<null>();
  readonly #timestamps = new LinePatternIndex<null>();
  readonly #publishers: Publishers;

  constructor(
    patterns: { readonly lines: readonly string[]; readonly timestamps: readonly string[] },
    publishers: Publishers,
  ) {
    for (const line of patterns.lines) this.#bylines.add(line, null);
    for (const line of patterns.timestamps) this.#timestamps.add(line, null);
    this.#publishers = publishers;
  }

  /**
   * Marks such lines, and returns what they tell. The first line that is not debris stays where no title is known
   * besides: it is the title.
   */
  mark(lines: readonly Line[], reasons: (string | null)[], isTitled: boolean): Told {
    const title = isTitled ? -1 : reasons.indexOf(null);
    const candidates = lines.flatMap((line, index) => {
      const isCandidate = reasons[index] === null && index !== title;
      return isCandidate && line.words.length <= LONGEST && !endsSentence(line) ? [index] : [];
    });
    const names = this.#markBylines(lines, reasons, candidates);
    const publishedLine = this.#markTimes(lines, reasons, candidates);
    const alone = markNamesAlone(lines, reasons, candidates, title);
    return { byline: names ?? alone, publishedLine };
  }

  #markBylines(
    lines: readonly Line[],
    reasons: (string | null)[],
    candidates: readonly number[],
  ): string | null {
    let names: string | null = null;
    for (const index of candidates) {
      const { words } = lines[index]!;
      const found = this.#bylines.find(words, () => true);
      if (found === null && !this.#isPublishers(lines[index]!)) continue;
      reasons[index] = BYLINE;
      names ??= found?.captures[0] === undefined ? null : textOf(found.captures[0]);
    }
    return names;
  }

  #markTimes(
    lines: readonly Line[],
    reasons: (string | null)[],
    candidates: readonly number[],
  ): string | null {
    const dates = candidates.filter((index) => reasons[index] === null && isDateAlone(lines[index]!));
    const stamps = candidates.filter((index) => reasons[index] === null && this.#isTimestamp(lines[index]!));
    const marked = dates.length <= DATES_OF_A_PAGE ? [...stamps, ...dates] : stamps;
    for (const index of marked) reasons[index] = TIME;
    const first = Math.min(...marked);
    return lines[first]?.text ?? null;
  }

  #isTimestamp(line: Line): boolean {
    return /\p{N}/u.test(line.text) && this.#timestamps.find(line.words, () => true) !== null;
  }

  /** True of a line made of names of publishers only: "AFP, Reuters". */
  #isPublishers(line: Line): boolean {
    return line.text.split(/\s*[,/|&]\s*|\s+and\s+/u).every((name) => this.#publishers.named(name) !== null);
  }
}

/** Marks a line that is a name and nothing more, above or below a byline or a time line in the head of the page. */
function markNamesAlone(
  lines: readonly Line[],
  reasons: (string | null)[],
  candidates: readonly number[],
  title: number,
): string | null {
  const firstProse = lines.findIndex(
    (line, index) => index > title && reasons[index] === null && isProse(line),
  );
  let name: string | null = null;
  for (const index of candidates) {
    const beside = [reasons[index - 1], reasons[index + 1]];
    if (reasons[index] !== null || index > firstProse || !isNameAlone(lines[index]!)) continue;
    if (!beside.includes(BYLINE) && !beside.includes(TIME)) continue;
    reasons[index] = BYLINE;
    name ??= lines[index]!.text;
  }
  return name;
}

function isNameAlone({ words, text }: Line): boolean {
  if (words.length < 2 || words.length > NAME_WORDS || /[\p{N}:?!,]/u.test(text)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word.text));
}

/** True of a line of date and time. With a colon at its end it is the heading of a chronology. */
function isDateAlone({ words }: Line): boolean {
  if (words.at(-1)?.text === ':') return false;
  const isDay = words.some((word) => monthNumber(word.text) !== null || NUMERIC_DATE.test(word.text));
  return (
    isDay && words.some((word) => /\p{N}/u.test(word.text)) && words.every((word) => isTimeWord(word.text))
  );
}

function textOf(words: readonly LineWord[]): string {
  return words.map((word) => word.text).join(' ');
}
