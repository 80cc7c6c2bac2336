import type { PrintedLine } from './pdf-page.ts';

/** Lines at the head and foot of a page that may be running heads. */
const EDGE_LINES = 2;
const LEAST_PAGES = 3;
const RUNNING_SHARE = 0.4;
/** A longer line, or one that ends a sentence, is text. */
const RUNNING_WORDS = 12;
/** A gap wider than this many usual ones parts two paragraphs. */
const WIDE_GAP = 1.3;
const OTHER_HEIGHT = 1.15;
const INDENT = 0.9;
/** A line that ends before this share of the width of the page's text is the last of its paragraph. */
const SHORT_LINE = 0.8;
const BULLET = /^(?:[•●▪■◦‣·–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;
const SENTENCE_END = /[.!?…:]["'”’)\]]*$/u;

/**
 * The running text of a document's pages: paragraphs parted by blank lines, words mended that were divided at line ends,
 * without page numbers and the lines that stand at the edge of many pages.
 */
export function runningText(pages: readonly (readonly PrintedLine[])[]): string {
  const running = runningHeads(pages);
  const paragraphs: string[][] = [];
  for (const page of pages) {
    const lines = page.filter((line, index) => !running.has(edgeKey(page, index, line)));
    const layout = layoutOf(lines);
    lines.forEach((line, index) => {
      const before = index === 0 ? null : lines[index - 1]!;
      const last = paragraphs.at(-1);
      const goesOn =
        before === null ? last !== undefined && goesOnOverPage(last, line) : !parted(before, line, layout);
      if (goesOn && last !== undefined) last.push(line.text);
      else paragraphs.push([line.text]);
    });
  }
  const words = new Set(
    paragraphs.flat().flatMap((line) => line.toLowerCase().match(/\p{L}[\p{L}-]*\p{L}/gu) ?? []),
  );
  return paragraphs.map((lines) => mended(lines, words)).join('\n\n');
}

/** What the edges of many pages have in common, with numbers left out; a line that is a number alone is one of them. */
function runningHeads(pages: readonly (readonly PrintedLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.map((line, index) => edgeKey(page, index, line)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length * RUNNING_SHARE);
  const running = new Set(
    [...counts].filter(([key, count]) => key !== '' && count >= least).map(([key]) => key),
  );
  return running.add('#').add('page #').add('- # -').add('# / #').add('page # of #');
}

function edgeKey(page: readonly PrintedLine[], index: number, { text }: PrintedLine): string {
  if (index >= EDGE_LINES && index < page.length - EDGE_LINES) return '';
  if (/[.!?]$/.test(text) || text.split(' ').length > RUNNING_WORDS) return '';
  return text.toLowerCase().replace(/\d+/g, '#').slice(0, 200);
}

interface Layout {
  readonly gap: number;
  /** The usual height of its letters. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** The usual distance of two lines of a page, and the edges of its text. */
function layoutOf(lines: readonly PrintedLine[]): Layout {
  const gaps = lines
    .slice(1)
    .map((line, index) => lines[index]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b);
  return {
    gap: gaps[Math.floor(gaps.length / 3)] ?? 0,
    height: heights[Math.floor(heights.length / 2)] ?? 0,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** True of lines that are paragraphs apart, rows of a table among them. */
function parted(before: PrintedLine, line: PrintedLine, layout: Layout): boolean {
  const gap = before.y - line.y;
  if (gap < 0) return SENTENCE_END.test(before.text);
  const tallest = Math.max(before.height, line.height);
  if (tallest > OTHER_HEIGHT * Math.min(before.height, line.height)) return true;
  const usual = layout.gap * Math.max(1, layout.height > 0 ? tallest / layout.height : 1);
  if (usual > 0 && gap > WIDE_GAP * usual) return true;
  if (BULLET.test(line.text) || (before.isRow && line.isRow)) return true;
  if (line.left - before.left > INDENT * line.height && SENTENCE_END.test(before.text)) return true;
  const width = layout.right - layout.left;
  return before.right < layout.left + SHORT_LINE * width && SENTENCE_END.test(before.text);
}

function goesOnOverPage(paragraph: readonly string[], line: PrintedLine): boolean {
  return !SENTENCE_END.test(paragraph.at(-1)!) && /^\p{Ll}/u.test(line.text);
}

/** The lines as one, with words mended: "mar-" and "ket" are "market" unless the text writes "mar-ket" elsewhere. */
function mended(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = lines[0]!;
  for (const line of lines.slice(1)) {
    const start = /(\p{L}+)(-|\u00AD)$/u.exec(text);
    const end = start === null ? null : /^\p{Ll}+/u.exec(line);
    if (start === null || end === null) text += ` ${line}`;
    else if (start[2] === '-' && keepsHyphen(start[1]!, end[0], words)) text += line;
    else text = text.slice(0, -1) + line;
  }
  return text.replaceAll('\u00AD', '');
}

function keepsHyphen(start: string, end: string, words: ReadonlySet<string>): boolean {
  if (words.has(`${start}${end}`.toLowerCase())) return false;
  return words.has(`${start}-${end}`.toLowerCase());
}
