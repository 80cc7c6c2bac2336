import type { PageQuery } from '../../schema/page.ts';
import { cursorOf, positionOf } from '../../store/queries/cursor.ts';
import { orderOf, positionIn } from './columns.ts';
import type { Selection } from './selection.ts';

/** The ids of one page of a list, the latest day first, and where the next one begins. */
export interface PageOfIds {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** One page of what fits. Cursors are those of the store's lists. @throws {Problem} `store.bad-cursor` */
export function pageOfIds({ columns, missed }: Selection, { cursor, limit }: PageQuery): PageOfIds {
  const before = cursor === undefined ? Number.POSITIVE_INFINITY : orderAt(cursor);
  const { values: orders } = columns.numbers.order;
  const rows: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < missed.length; row++) {
    const order = orders[row]!;
    if (missed[row] !== 0 || order >= before || order <= least) continue;
    insert(rows, row, orders);
    if (rows.length > limit + 1) rows.pop();
    if (rows.length > limit) least = orders[rows[limit]!]!;
  }
  const shown = rows.slice(0, limit);
  return {
    ids: shown.map((row) => columns.ids[row]!),
    next: rows.length > limit ? cursorOf(positionIn(orders[shown.at(-1)!]!)) : null,
  };
}

/** The ids of all that fit, the latest day first. */
export function orderedIds({ columns, missed }: Selection): string[] {
  const { values: orders } = columns.numbers.order;
  const rows: number[] = [];
  for (let row = 0; row < missed.length; row++) if (missed[row] === 0) rows.push(row);
  return rows.sort((one, other) => orders[other]! - orders[one]!).map((row) => columns.ids[row]!);
}

function orderAt(cursor: string): number {
  const { day, sequence } = positionOf(cursor);
  return orderOf(day, sequence);
}

/** Puts a row among others that are ordered, the greatest first. */
function insert(rows: number[], row: number, orders: Float64Array): void {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orders[rows[middle]!]! > orders[row]!) low = middle + 1;
    else high = middle;
  }
  rows.splice(low, 0, row);
}
