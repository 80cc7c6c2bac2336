/** One line of print on a page of a PDF; lengths in points, `y` from the foot of the page up. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of the letters. */
  readonly height: number;
  /** True of pieces set wide apart, as the cells of a table are. */
  readonly isRow: boolean;
}

/** A piece of text as pdf.js gives it. */
export interface PrintedPiece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** Affine transform: the last two are where the piece begins. */
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

/** Pieces further apart than this many heights of a letter have a blank between them. */
const BLANK = 0.18;
/** So many heights of a letter between two pieces part the cells of a row. */
const CELLS_APART = 1.5;
const SAME_LINE = 0.5;

/** Joins the pieces of one page to lines, in the order in which the page draws them. */
export function printedLines(pieces: readonly PrintedPiece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  for (const piece of pieces) {
    const next: PrintedLine = lineOf(piece);
    if (line !== null && Math.abs(line.y - next.y) <= SAME_LINE * Math.max(line.height, next.height, 1)) {
      line = joined(line, next);
    } else if (piece.str.trim() !== '') {
      if (line !== null) lines.push(line);
      line = next;
    }
    if (piece.hasEOL && line !== null) {
      lines.push(line);
      line = null;
    }
  }
  if (line !== null) lines.push(line);
  return lines
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function lineOf({ str, width, height, transform }: PrintedPiece): PrintedLine {
  const left = transform[4] ?? 0;
  return {
    text: str,
    left,
    right: left + width,
    y: transform[5] ?? 0,
    height: height || Math.abs(transform[3] ?? 0),
    isRow: false,
  };
}

/** Two pieces as one line. It stands where the longer one does: points of lists and numbers of notes differ in height. */
function joined(line: PrintedLine, next: PrintedLine): PrintedLine {
  const blankTo = next.text.trim() === '' ? next.right : next.left;
  const letter = Math.max(line.height, next.height, 1);
  const gap = (next.left - line.right) / letter;
  const apart = gap > BLANK;
  const main = next.text.trim().length > line.text.trim().length ? next : line;
  return {
    text: `${line.text}${apart && next.text.trim() !== '' ? ' ' : ''}${next.text}`,
    left: Math.min(line.left, next.left),
    right: Math.max(line.right, next.right),
    y: main.y,
    height: main.height,
    isRow: line.isRow || blankTo - line.right > CELLS_APART * letter,
  };
}
