import type { Span } from '../document/span.ts';

/** Text whose longest line is longer than this was not wrapped by hand; nor was one whose longest is shorter than the least. */
const widestWrap = 84;
const narrowestWrap = 50;
/** A text is wrapped when of its line breaks at least this many, and this share, come where the next word had no room. */
const fewestWraps = 2;
const wrapShare = 0.6;
/** So much of a line is looked at to tell what it begins with. */
const headLength = 120;

const bullet = /^[ \t]*(?:[-*•·–—▪◦‣]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]/u;

/** A line of the text without white space around it; empty when there is nothing else. */
interface Line extends Span {
  readonly firstWord: number;
  readonly isItem: boolean;
  readonly startsSmall: boolean;
}

/**
 * The paragraphs, headlines and list items of a region: runs of lines that belong together. A blank line always ends one,
 * and so does any other line break, unless the next line starts with a small letter or the text is wrapped by hand.
 */
export function paragraphsOf(text: string, region: Span): Span[] {
  const lines = linesOf(text, region);
  const width = wrapWidth(lines);
  const paragraphs: Span[] = [];
  lines.forEach((line, index) => {
    if (line.end === line.start) return;
    const before = lines[index - 1];
    if (before !== undefined && continues(before, line, width)) {
      paragraphs[paragraphs.length - 1] = { start: paragraphs.at(-1)!.start, end: line.end };
    } else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

function linesOf(text: string, region: Span): Line[] {
  const lines: Line[] = [];
  for (let start = region.start; start < region.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > region.end ? region.end : newline;
    lines.push(lineOf(text, start, end));
    start = end + 1;
  }
  return lines;
}

function lineOf(text: string, from: number, to: number): Line {
  let [start, end] = [from, to];
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  const head = text.slice(start, Math.min(end, start + headLength));
  return {
    start,
    end,
    firstWord: /^\S*/u.exec(head)![0].length,
    isItem: bullet.test(head),
    startsSmall: /^\p{Ll}/u.test(head),
  };
}

/** The width to which the text is wrapped by hand; 0 when it is not. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width > widestWrap || width < narrowestWrap) return 0;
  let [breaks, wraps] = [0, 0];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.end === before.start || line.end === line.start) return;
    breaks++;
    if (hasNoRoom(before, line, width)) wraps++;
  });
  return wraps >= fewestWraps && wraps >= breaks * wrapShare ? width : 0;
}

function hasNoRoom(before: Line, line: Line, width: number): boolean {
  return before.end - before.start + 1 + line.firstWord > width;
}

function continues(before: Line, line: Line, width: number): boolean {
  if (before.end === before.start || line.isItem) return false;
  return line.startsSmall || (width > 0 && hasNoRoom(before, line, width));
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 32 || unit === 0xa0 || unit === 0xfeff || unit === 0x200b;
}
