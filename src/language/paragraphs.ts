import type { Span } from '../document/span.ts';

/** Lines as wide as this or narrower may have been wrapped by hand. */
const widestWrap = 100;
/** A text is not wrapped so narrowly that shorter lines than this could be its longest. */
const narrowestWrap = 50;

const bullet = /^[ \t]*(?:[-*•·–—▪◦‣]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]/u;

/**
 * The paragraphs, headlines and list items of a region: runs of lines that belong together. A blank line always ends one;
 * any other line break does, unless the text is wrapped by hand: then a line is continued by the next when the first
 * word of that would not have fitted on it.
 */
export function paragraphsOf(text: string, region: Span): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  let block: Span[] = [];
  const close = () => {
    for (const span of joinLines(text, block)) paragraphs.push(span);
    block = [];
  };
  for (let start = region.start; start < region.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > region.end ? region.end : newline;
    open = { start, end };
    if (text.slice(start, Math.min(end, start + 500)).trim() === '' && end - start <= 500) close();
    else block.push(open);
    start = end + 1;
  }
  close();
  return paragraphs;
}

function joinLines(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const width = Math.max(0, ...lines.slice(0, 2000).map((line) => line.end - line.start));
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && continues(text, before, line, width)) {
      joined[joined.length - 1] = { start: joined.at(-1)!.start, end: line.end };
    } else joined.push(line);
  });
  return joined;
}

function continues(text: string, before: Span, line: Span, width: number): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 80));
  if (bullet.test(head)) return false;
  const firstWord = /^\s*(\S*)/u.exec(head)![1]!;
  const startsSmall = /^[\p{Ll}]/u.test(firstWord);
  if (width > widestWrap) return startsSmall && before.end - before.start <= widestWrap;
  if (width < narrowestWrap) return startsSmall;
  const length = text.slice(before.start, before.end).trimEnd().length;
  return length + 1 + firstWord.length > width || startsSmall;
}
