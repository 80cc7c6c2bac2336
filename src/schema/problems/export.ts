import type { ProblemCode } from './problem-code.ts';

/** Problems of records read back, of codebooks and of exports. */
export const exportProblems = {
  'record.no-json': {
    exit: 65,
    status: 422,
    meaning: 'What should be a record is no JSON.',
    remedy: 'Give records as dateline code --format json or jsonl prints them.',
  },
  'record.invalid': {
    exit: 65,
    status: 422,
    meaning: 'A record lacks a key, or a key holds what it may not.',
    remedy: 'Compare the record with dateline schema, or code the report again.',
  },
  'record.too-long': {
    exit: 65,
    status: 413,
    meaning: 'A record is longer than any report could make it, and is not read.',
    remedy: 'Look at the file: it may not be JSON Lines.',
  },
  'codebook.invalid': {
    exit: 65,
    status: 422,
    meaning: 'A codebook has a key or a value that codebooks do not have, or lacks one that it needs.',
    remedy: 'Mend what the message names; docs/codebooks.md says what each key means.',
  },
  'export.binary': {
    exit: 64,
    status: 400,
    meaning: 'A binary form of export would be written to a terminal.',
    remedy: 'Give a file with --output, or send the output to another program.',
  },
} as const satisfies { readonly [code: string]: ProblemCode };
