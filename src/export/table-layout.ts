import { displayWidth, padToWidth, wrapToWidth } from './display-width.ts';

/** A table laid out in lines: the heads of its columns, the rule below them, and the lines of each row. */
export interface TableLines {
  readonly head: string;
  readonly rule: string;
  readonly rows: readonly (readonly string[])[];
}

const gap = '  ';
const narrowest = 8;

/**
 * Lays out rows of cells, each cell a list of lines, in `width` columns. A column is as wide as what it holds while all
 * fit; otherwise the widest give way first, and what is too long goes on below. Columns that are empty throughout are left out.
 */
export function layOutTable(
  headings: readonly string[],
  rows: readonly (readonly (readonly string[])[])[],
  width: number,
): TableLines {
  const shown = headings
    .map((_, column) => column)
    .filter((column) => rows.some((row) => row[column]!.length > 0));
  const natural = shown.map((column) =>
    Math.max(displayWidth(headings[column]!), ...rows.flatMap((row) => row[column]!.map(displayWidth))),
  );
  const widths = fit(natural, width - gap.length * (shown.length - 1));
  return {
    head: joinCells(
      shown.map((column) => headings[column]!),
      widths,
    ),
    rule: '─'.repeat(widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1))),
    rows: rows.map((row) =>
      layOutRow(
        shown.map((column) => row[column]!),
        widths,
      ),
    ),
  };
}

/** Takes columns from the widest, one by one, until the sum fits or all are at their narrowest. */
function fit(natural: readonly number[], available: number): number[] {
  const widths = natural.map((each) => Math.min(each, Math.max(available, narrowest)));
  let excess = widths.reduce((sum, each) => sum + each, 0) - available;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function layOutRow(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const wrapped = cells.map((lines, column) => lines.flatMap((line) => wrapToWidth(line, widths[column]!)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    joinCells(
      wrapped.map((lines) => lines[line] ?? ''),
      widths,
    ),
  );
}

function joinCells(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => padToWidth(cell, widths[column]!))
    .join(gap)
    .trimEnd();
}
