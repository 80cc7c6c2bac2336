import { endsSentence, isProse, type Line } from './line.ts';
import { LinePatternIndex, type LineWord } from './line-pattern.ts';
import { findWrittenDate } from './written-date.ts';

/** What bylines and time lines tell. */
export interface Told {
  readonly byline: string | null;
  readonly publishedLine: string | null;
}

const LONGEST = 16;
const WORDS_BESIDE_DATE = 5;

/** Finds the lines around the head of an article that name its writers and tell when it was published. */
export class PageLines {
  readonly #bylines = new LinePatternIndex<null>();
  readonly #timestamps = new LinePatternIndex<null>();

  constructor(patterns: { readonly lines: readonly string[]; readonly timestamps: readonly string[] }) {
    for (const line of patterns.lines) this.#bylines.add(line, null);
    for (const line of patterns.timestamps) this.#timestamps.add(line, null);
  }

  /** Marks such lines where they stand outside the prose, and returns what they tell. The first line stays the title. */
  mark(lines: readonly Line[], reasons: (string | null)[]): Told {
    const first = lines.findIndex((line, index) => reasons[index] === null && isProse(line));
    const last = lines.findLastIndex((line, index) => reasons[index] === null && isProse(line));
    let title = true;
    let byline: string | null = null;
    let publishedLine: string | null = null;
    lines.forEach((line, index) => {
      if (reasons[index] !== null) return;
      const outside = first === -1 || index < first || index > last;
      if (title || !outside || line.words.length > LONGEST || endsSentence(line)) {
        title = false;
        return;
      }
      const names = this.#namesOn(line);
      if (names !== null) {
        reasons[index] = 'byline';
        byline ??= names === '' ? null : names;
      } else if (this.#tellsTime(line)) {
        reasons[index] = 'time of publication';
        publishedLine ??= line.text;
      }
    });
    return { byline, publishedLine };
  }

  #namesOn(line: Line): string | null {
    const found = this.#bylines.find(line.words, () => true);
    if (found === null) return null;
    return found.captures[0] === undefined ? '' : namesOf(found.captures[0]);
  }

  #tellsTime(line: Line): boolean {
    const found = this.#timestamps.find(line.words, () => true);
    if (found !== null) return /\p{N}/u.test(line.text);
    const date = findWrittenDate(line.text);
    if (date === null) return false;
    const beside = line.words.filter((word) => word.end <= date.span.start || word.start >= date.span.end);
    return beside.length <= WORDS_BESIDE_DATE;
  }
}

function namesOf(words: readonly LineWord[]): string {
  return words.map((word) => word.text).join(' ');
}
