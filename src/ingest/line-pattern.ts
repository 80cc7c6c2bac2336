/**
 * Patterns over the words of one line, as `data/ingest/` writes them. Words and marks match themselves, whatever their
 * case; `<number>` matches a numeral, `<any>` one word or more, `<name>` one to eight words without a mark, of which the first and last
 * begin with a capital. Quotes, brackets, commas, full stops and dashes count for nothing on either side.
 */
export interface LinePattern {
  readonly parts: readonly string[];
}

/** A word or mark of a line: as written, in lower case, and where it stands (offsets into the line). */
export interface LineWord {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’.-]|,(?=\p{N}))[\p{L}\p{M}\p{N}]+)*|<(?:number|any|name)>|[:|©@#&/•·»›>]/gu;
const MARKS = new Set(':|©@#/•·»›>');
const LONGEST_NAME = 8;
/** A line longer than this is prose or a file without line breaks, and no pattern fits it. */
const WORDS_READ = 120;
const UNITS_READ = 6000;

/** The words and telling marks of a line: the first 120, and none beyond 6,000 code units. */
export function wordsOf(line: string): LineWord[] {
  const words: LineWord[] = [];
  for (const match of line.slice(0, UNITS_READ).matchAll(WORD)) {
    const text = match[0];
    words.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + text.length,
    });
    if (words.length >= WORDS_READ) break;
  }
  return words;
}

/** Reads one pattern from its notation. */
export function compileLinePattern(notation: string): LinePattern {
  return { parts: withoutEndMark(wordsOf(notation)).map((word) => word.lower) };
}

/** The words without a colon or arrow at the end: "Share this:" says what "Share this" says. */
function withoutEndMark(words: readonly LineWord[]): readonly LineWord[] {
  return /^[:»›>]$/.test(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words;
}

/** The words that `<name>` and `<any>` took, in order, or null when the pattern does not fit the whole line. */
export function matchLine(pattern: LinePattern, words: readonly LineWord[]): LineWord[][] | null {
  return matchFrom(pattern.parts, 0, withoutEndMark(words), 0);
}

function matchFrom(
  parts: readonly string[],
  part: number,
  words: readonly LineWord[],
  word: number,
): LineWord[][] | null {
  const expected = parts[part];
  if (expected === undefined) return word === words.length ? [] : null;
  if (expected === '<any>') return matchWild(parts, part, words, word, words.length - word);
  if (expected === '<name>') return matchWild(parts, part, words, word, LONGEST_NAME);
  const found = words[word];
  if (found === undefined) return null;
  const fits = expected === '<number>' ? isNumber(found) : found.lower === expected;
  return fits ? matchFrom(parts, part + 1, words, word + 1) : null;
}

function matchWild(
  parts: readonly string[],
  part: number,
  words: readonly LineWord[],
  word: number,
  longest: number,
): LineWord[][] | null {
  const wantsName = parts[part] === '<name>';
  for (let length = Math.min(longest, words.length - word); length > 0; length--) {
    const taken = words.slice(word, word + length);
    if (wantsName && !isName(taken)) continue;
    const rest = matchFrom(parts, part + 1, words, word + length);
    if (rest !== null) return [taken, ...rest];
  }
  return null;
}

function isNumber(word: LineWord): boolean {
  return /^\p{N}[\p{N}.,]*[km]?$/u.test(word.lower);
}

function isName(words: readonly LineWord[]): boolean {
  return (
    startsCapital(words[0]) && startsCapital(words.at(-1)) && words.every(({ text }) => !MARKS.has(text))
  );
}

/** True for a first letter that is none in lower case; asked so often that no pattern is tried for it. */
function startsCapital(word: LineWord | undefined): boolean {
  const first = word?.text[0];
  return first !== undefined && first !== first.toLowerCase();
}

/** Patterns kept by their first word, so that a line is tried against few of them. */
export class LinePatternIndex<Value> {
  readonly #byFirst = new Map<string, [LinePattern, Value][]>();

  add(notation: string, value: Value): void {
    const pattern = compileLinePattern(notation);
    const first = pattern.parts[0];
    if (first === undefined) return;
    const key = first.startsWith('<') ? '<>' : first;
    const list = this.#byFirst.get(key) ?? [];
    list.push([pattern, value]);
    this.#byFirst.set(key, list);
  }

  /** The first pattern that fits the whole line and whose value is accepted. */
  find(
    words: readonly LineWord[],
    accept: (value: Value) => boolean,
  ): { value: Value; captures: LineWord[][] } | null {
    const first = words[0];
    if (first === undefined) return null;
    for (const key of [first.lower, '<>']) {
      for (const [pattern, value] of this.#byFirst.get(key) ?? []) {
        if (!accept(value)) continue;
        const captures = matchLine(pattern, words);
        if (captures !== null) return { value, captures };
      }
    }
    return null;
  }
}
