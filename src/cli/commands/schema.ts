import * as z from 'zod';
import { Record } from '../../schema/record.ts';
import type { Run } from '../command.ts';
import { writeOutput } from '../write-output.ts';

/** `dateline schema`: the JSON Schema (draft 2020-12) of the record. */
export const run: Run = async (invocation) => {
  await writeOutput(invocation, [`${JSON.stringify(z.toJSONSchema(Record), null, 2)}\n`]);
  return 0;
};
