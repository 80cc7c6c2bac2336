/** A paragraph of a text: its range, and whether its line breaks are only where an author's line was full. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly wrapped: boolean;
}

/** Lines of a text that was broken to a width are of about this length, except the last of a paragraph. */
const wrappedLine = { least: 45, most: 100 };

/**
 * The paragraphs of a text. Blank lines part them; a block of even lines was broken to a width and is one paragraph,
 * and in any other block each line is one.
 */
export function paragraphsOf(text: string): Paragraph[] {
  return blocksOf(text).flatMap((lines): Paragraph[] => {
    const first = lines[0]!;
    const last = lines.at(-1)!;
    if (lines.length > 1 && isWrapped(lines)) return [{ start: first.start, end: last.end, wrapped: true }];
    return lines.map((line) => ({ ...line, wrapped: false }));
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function isWrapped(lines: readonly Line[]): boolean {
  return lines.slice(0, -1).every(({ start, end }) => {
    const length = end - start;
    return length >= wrappedLine.least && length <= wrappedLine.most;
  });
}

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (text.slice(start, end).trim() !== '') block.push({ start, end });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    start = end + 1;
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}
