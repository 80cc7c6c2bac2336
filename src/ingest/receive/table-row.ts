import { articleOfRow, type ColumnMap, type Row } from './columns.ts';
import { notReceived, type Origin, type Received, received } from './received.ts';

/** The article of one row of a table, or why there is none in it. */
export function receivedRow(origin: Origin, row: unknown, columns: ColumnMap): Received {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return notReceived(origin, 'table.bad-row', 'this is no JSON object');
  }
  const { text, html, hints } = articleOfRow(row as Row, columns);
  const content = text ?? html;
  if (content === null) {
    const names = Object.keys(row).slice(0, 12).join(', ');
    return notReceived(origin, 'table.no-text', `no column holds the text; the columns are: ${names}`);
  }
  const mediaType = text === null ? 'text/html' : null;
  return received({ ...origin, mediaType, hints: { ...origin.hints, ...hints } }, content);
}
