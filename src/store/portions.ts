/** So many rows go into one statement, which may have no more than 65,535 parameters. */
const ROWS_AT_ONCE = 500;

/** Rows in portions of which each fits into one statement. */
export function* inPortions<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}
