/** What a cell of a table can hold; null and undefined are empty. */
export type Cell = string | number | boolean | null | undefined;

/** A row of CSV as RFC 4180 has it: commas, doubled quotes, CRLF. No cell of text can run as a formula. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A row of tab-separated values; tabs and line ends within a cell become spaces. No cell of text can run as a formula. */
export function tsvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => plain(cell).replace(/[\t\r\n\u2028\u2029]+/gu, ' ')).join('\t')}\n`;
}

function csvCell(cell: Cell): string {
  const text = plain(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes text that starts with one of `= + - @`, a tab or a carriage return for a formula and runs it;
 * an apostrophe before it keeps it text (OWASP, "CSV Injection"). Numbers are left as they are.
 */
function plain(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}
