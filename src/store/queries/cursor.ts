import { Problem } from '../../schema/problem.ts';
import { dayOf } from '../storable.ts';

/** Where a page ends: the day and the sequence number of its last row, by which lists are ordered, newest first. */
export interface Position {
  readonly day: string;
  readonly sequence: number;
}

/** The day in cursors of lists that are ordered by sequence alone. */
export const NO_DAY = '0001-01-01';

const form = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/;

/** The cursor that a page ends with. */
export function cursorOf({ day, sequence }: Position): string {
  return Buffer.from(`${day}.${sequence}`).toString('base64url');
}

/** @throws {Problem} `store.bad-cursor` */
export function positionOf(cursor: string): Position {
  const [, day, sequence] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!day || !sequence || dayOf(day) === null) {
    throw new Problem('store.bad-cursor', 'the cursor is none that this list has given');
  }
  return { day, sequence: Number(sequence) };
}
