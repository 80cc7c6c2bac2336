import type { Span } from '../document/span.ts';
import { CodeResidue, endsStatement } from './code-residue.ts';
import type { DebrisFamily, IngestKnowledge } from './knowledge.ts';
import { endsSentence, isProse, type Line } from './line.ts';
import { LinePatternIndex, wordsOf } from './line-pattern.ts';
import { markNeighbours, SEPARATOR } from './neighbours.ts';
import { PageLines } from './page-lines.ts';
import { Publishers } from './publisher.ts';
import { WordRuns } from './word-runs.ts';

/** A part of the text that is page debris, and why. */
export interface Removed {
  readonly span: Span;
  readonly reason: string;
}

/** What is found besides the debris itself, on lines that are debris. */
export interface DebrisFindings {
  readonly removed: readonly Removed[];
  readonly byline: string | null;
  /** Words of the line that tells when the page was published. */
  readonly publishedLine: string | null;
}

const SCRIPT = 'script';
const RULE = /^[-_=*~#.·•—–+\s]{3,}$/u;
const LIST_LENGTH = 15;
const LIST_WORDS = 25;
const CREDIT_WORDS = 14;
const STATEMENT_WORDS = 8;
const LONGEST_BY_SENTENCE = 600;

/** Finds page debris in plain text, line by line, from the patterns in `data/ingest/`. */
export class DebrisFinder {
  readonly #families = new LinePatternIndex<DebrisFamily>();
  readonly #code: CodeResidue;
  readonly #runs: WordRuns;
  readonly #pageLines: PageLines;
  readonly #creditMarks: readonly string[];

  constructor(knowledge: IngestKnowledge) {
    for (const family of knowledge.debris.families) {
      for (const line of family.lines) this.#families.add(line, family);
    }
    this.#code = new CodeResidue(knowledge.code);
    this.#runs = new WordRuns(knowledge.debris.runs);
    this.#pageLines = new PageLines(knowledge.bylines, new Publishers(knowledge.publishers));
    this.#creditMarks = knowledge.debris.creditMarks;
  }

  /** The debris of a text, sorted and disjoint. `lines` are `linesOf(text)`; of one that `isTitled` the title is known besides. */
  find(text: string, lines: readonly Line[], isTitled: boolean): DebrisFindings {
    const reasons: (string | null)[] = lines.map(() => null);
    const parts: Removed[] = [];
    this.#markCode(text, lines, reasons, parts);
    this.#markFamilies(lines, reasons);
    this.#runs.mark(lines, reasons);
    const told = this.#pageLines.mark(lines, reasons, isTitled);
    markNeighbours(lines, reasons);
    lines.forEach((line, index) => {
      if (reasons[index] === null) this.#markWithin(line, parts);
    });
    const whole = lines.flatMap((line, index) => {
      const reason = reasons[index];
      return reason == null ? [] : [{ span: line.span, reason }];
    });
    return { removed: disjoint([...whole, ...parts]), ...told };
  }

  #markCode(text: string, lines: readonly Line[], reasons: (string | null)[], parts: Removed[]): void {
    lines.forEach((line, index) => {
      if (RULE.test(line.text)) {
        reasons[index] = SEPARATOR;
        return;
      }
      const spans = this.#code.find(text, line.span);
      const [first] = spans;
      if (first !== undefined && first.start === line.span.start && first.end === line.span.end)
        reasons[index] = SCRIPT;
      else parts.push(...spans.map((span) => ({ span, reason: SCRIPT })));
    });
    spread(lines, reasons, 1);
    spread(lines, reasons, -1);
  }

  #markFamilies(lines: readonly Line[], reasons: (string | null)[]): void {
    const edge = edgesOf(lines, reasons);
    lines.forEach((line, index) => {
      if (reasons[index] !== null) return;
      const family = this.#familyOf(line, edge(index));
      if (family === null) return;
      reasons[index] = family.reason;
      if (family.list) markList(lines, reasons, index, family.reason);
    });
  }

  #familyOf(line: Line, atEdge: boolean): DebrisFamily | null {
    if (isLink(line)) return LINK;
    const words = line.words;
    const found = this.#families.find(
      words,
      (family) =>
        words.length <= family.maxWords && (family.at === 'anywhere' || (atEdge && !endsSentence(line))),
    );
    return found?.value ?? this.#familyOfSentences(line);
  }

  /** The family of the first sentence, where every sentence of the line is debris. */
  #familyOfSentences(line: Line): DebrisFamily | null {
    if (line.text.length > LONGEST_BY_SENTENCE) return null;
    const sentences = line.text.split(/(?<=[.!?…])\s+/u);
    if (sentences.length < 2) return null;
    const families = sentences.map((sentence) => {
      const words = wordsOf(sentence);
      const accept = (family: DebrisFamily) => family.at === 'anywhere' && words.length <= family.maxWords;
      return this.#families.find(words, accept)?.value ?? null;
    });
    return families.includes(null) ? null : families[0]!;
  }

  #markWithin(line: Line, parts: Removed[]): void {
    for (const bracket of line.text.matchAll(/[([][^()[\]]{2,160}[)\]]/g)) {
      if (!this.#isCredit(bracket[0])) continue;
      const start = line.span.start + bracket.index;
      parts.push({ span: { start, end: start + bracket[0].length }, reason: 'credit' });
    }
    const last = lastSentence(line);
    if (last === null) return;
    const words = wordsOf(line.text.slice(last));
    const found = this.#families.find(words, (family) => family.inline && words.length <= family.maxWords);
    if (found === null) return;
    parts.push({ span: { start: line.span.start + last, end: line.span.end }, reason: found.value.reason });
  }

  #isCredit(bracket: string): boolean {
    const words = wordsOf(bracket);
    if (words.length > CREDIT_WORDS) return false;
    const lower = words.map((word) => word.lower);
    return this.#creditMarks.some((mark) => names(mark, lower));
  }
}

/**
 * True of a mark of several words anywhere among the words of a bracket; one word must open or close it, or stand before
 * a colon or slash, since reports too say "(a photo of the bomb)".
 */
function names(mark: string, words: readonly string[]): boolean {
  if (mark.includes(' ')) return ` ${words.join(' ')} `.includes(` ${mark} `);
  return words.some((word, index) => {
    const next = words[index + 1];
    return word === mark && (index === 0 || next === undefined || next === ':' || next === '/');
  });
}

const LINK: DebrisFamily = {
  reason: 'link',
  at: 'anywhere',
  maxWords: 40,
  list: false,
  inline: false,
  lines: [],
};

function isLink(line: Line): boolean {
  return /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+){1,4}\/\S+$|^\S+@\S+\.\p{L}+$|^(?:[#@][\p{L}\p{N}_]+[\s,]*)+$/u.test(
    line.text.slice(0, 400),
  );
}

/** Where the last sentence of a line begins, when it is not the whole line. */
function lastSentence(line: Line): number | null {
  const tail = Math.max(0, line.text.length - 200);
  let last: number | null = null;
  for (const match of line.text.slice(tail).matchAll(/[.!?…]["”’)\]]{0,3}\s+/gu)) {
    const start = tail + match.index + match[0].length;
    if (start < line.text.length) last = start;
  }
  return last;
}

/** Lets code run on over neighbouring lines that end as statements do. */
function spread(lines: readonly Line[], reasons: (string | null)[], step: 1 | -1): void {
  const from = step === 1 ? 1 : lines.length - 2;
  for (let index = from; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    if (line === undefined || reasons[index] !== null || reasons[index - step] !== SCRIPT) continue;
    if (line.words.length <= STATEMENT_WORDS && endsStatement(line.text)) reasons[index] = SCRIPT;
  }
}

/** Tells whether a line stands before the first or after the last paragraph of prose. No prose, no edges. */
function edgesOf(lines: readonly Line[], reasons: readonly (string | null)[]): (index: number) => boolean {
  const prose = (line: Line, index: number) => reasons[index] === null && isProse(line);
  const first = lines.findIndex(prose);
  const last = lines.findLastIndex(prose);
  return (index) => first !== -1 && (index < first || index > last);
}

/** Marks the headlines listed under a heading: lines that are not sentences, up to a paragraph or a change of spacing. */
function markList(lines: readonly Line[], reasons: (string | null)[], head: number, reason: string): void {
  const spaced = lines[head + 1]?.blankBefore ?? false;
  for (let index = head + 1; index < lines.length && index <= head + LIST_LENGTH; index++) {
    const line = lines[index];
    if (line === undefined || line.words.length > LIST_WORDS || isProse(line)) return;
    if (index > head + 1 && !spaced && line.blankBefore) return;
    if (endsSentence(line) && !line.text.endsWith('?')) return;
    reasons[index] ??= reason;
  }
}

/** Sorts by place and drops what lies within an earlier span. */
function disjoint(removed: readonly Removed[]): Removed[] {
  const sorted = [...removed].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Removed[] = [];
  for (const item of sorted) {
    const end = kept.at(-1)?.span.end ?? 0;
    if (item.span.end <= end) continue;
    kept.push(item.span.start >= end ? item : { ...item, span: { start: end, end: item.span.end } });
  }
  return kept;
}
