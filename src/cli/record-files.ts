import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRecord, readRecords } from '../export/read-records.ts';
import { Problem } from '../schema/problem.ts';
import type { ProblemName } from '../schema/problem-codes.ts';
import type { Record } from '../schema/record.ts';
import type { Streams } from './command.ts';
import { asProblem } from './problem.ts';
import { tellProblem } from './tell.ts';

/** Files of records that end so are taken from a folder. */
const endings = ['.json', '.jsonl', '.ndjson'];

/** The largest file of one JSON value that is read, in bytes. JSON Lines have no such bound. */
const largestJson = 256 * 1024 * 1024;

/** Records as they are read; `read` counts them. */
export type RecordStream = AsyncIterable<Record> & { readonly read: number };

/**
 * Reads the records of files, of the files in folders, and of standard input (`-`), one after the other. What cannot be
 * read is told of, kept in `failures`, and passed over.
 */
export function recordsFrom(paths: readonly string[], streams: Streams, failures: Problem[]): RecordStream {
  const stream = {
    read: 0,
    async *[Symbol.asyncIterator]() {
      for (const path of paths) {
        for await (const record of recordsAt(path, streams, fail)) {
          stream.read += 1;
          yield record;
        }
      }
    },
  };
  return stream;

  function fail(problem: Problem): void {
    tellProblem(streams.errors, problem);
    failures.push(problem);
  }
}

type Fail = (problem: Problem) => void;

async function* recordsAt(path: string, streams: Streams, fail: Fail): AsyncGenerator<Record, void> {
  if (path === '-') {
    yield* recordsIn(streams.input as AsyncIterable<Uint8Array>, 'standard input', fail);
    return;
  }
  for (const file of await filesAt(path, fail)) yield* recordsIn(createReadStream(file), file, fail);
}

/** The file itself, or the files of records in a folder, in the order of their paths. */
async function filesAt(path: string, fail: Fail): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    fail(new Problem('input.unreadable', error instanceof Error ? error.message : String(error), path));
    return [];
  }
}

async function* recordsIn(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  fail: Fail,
): AsyncGenerator<Record, void> {
  try {
    const { isWhole, all } = await sniff(pieces);
    for await (const read of isWhole ? wholeJson(all) : readRecords(all)) {
      if ('record' in read) yield read.record;
      else {
        const { code, message } = read.problem;
        fail(new Problem(code as ProblemName, `record ${read.line}: ${message}`, name));
      }
    }
  } catch (error) {
    const isUnreadable = error instanceof Error && 'syscall' in error;
    fail(isUnreadable ? new Problem('input.unreadable', error.message, name) : asProblem(error, name));
  }
}

/** A file whose first line opens a value and does not end it is one JSON value; any other is JSON Lines. */
async function sniff(pieces: AsyncIterable<Uint8Array | string>): Promise<{
  readonly isWhole: boolean;
  readonly all: AsyncIterable<Uint8Array>;
}> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? Buffer.alloc(0) : Buffer.from(first.value as Uint8Array);
  const line = /^\s*([^\r\n]*)/.exec(head.subarray(0, 64).toString('utf8'))![1]!.trim();
  return { isWhole: line === '{' || line === '[' || line.startsWith('[{'), all: rest() };

  async function* rest(): AsyncGenerator<Uint8Array, void> {
    if (head.length > 0) yield head;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield Buffer.from(next.value as Uint8Array);
    }
  }
}

/** One JSON value: a record, or an array of records. */
async function* wholeJson(pieces: AsyncIterable<Uint8Array>) {
  const buffers: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > largestJson)
      throw new Problem('input.too-large', `more than ${largestJson} bytes of one JSON value`);
    buffers.push(piece);
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(buffers).toString('utf8'));
  } catch (error) {
    throw new Problem('record.no-json', error instanceof Error ? error.message : String(error));
  }
  const values = Array.isArray(value) ? value : [value];
  for (const [index, each] of values.entries()) yield { ...checkRecord(each), line: index + 1 };
}
