import type { Record } from '../schema/record.ts';
import type { Transform } from './run.ts';

/** Whole records, one a line: what `readRecords` reads back. */
export const exportJsonl: Transform<Record> = async function* (records, run) {
  for await (const record of records) {
    run.notes.wrote();
    yield `${JSON.stringify(record)}\n`;
  }
};
