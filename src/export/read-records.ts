import { Record } from '../schema/record.ts';
import type { Diagnostic } from '../schema/span.ts';

/** A record that was read, or what is wrong with what stands in its place. Lines count from 1. */
export type ReadRecord =
  | { readonly record: Record; readonly line: number }
  | { readonly problem: Diagnostic; readonly line: number };

/** The longest line that is read, in UTF-16 code units: longer than any record. */
const longestLine = 64 * 1024 * 1024;

/**
 * Reads records back from JSON Lines, as the export writes them: `record` is then what was exported. A line that is no
 * record is told of as a problem and the rest goes on. Holds one line at a time.
 */
export async function* readRecords(
  chunks: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<ReadRecord, void> {
  let number = 0;
  for await (const { text, isTooLong } of linesOf(chunks)) {
    number += 1;
    if (isTooLong)
      yield { problem: problem('record.too-long', 'the line is longer than any record'), line: number };
    else if (text.trim() !== '') yield { ...parseRecord(text), line: number };
  }
}

/** Reads one record from JSON. */
function parseRecord(text: string): { readonly record: Record } | { readonly problem: Diagnostic } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: problem('record.no-json', error instanceof Error ? error.message : String(error)) };
  }
  return checkRecord(value);
}

/** Checks what was read from JSON elsewhere against the schema of records. */
export function checkRecord(value: unknown): { readonly record: Record } | { readonly problem: Diagnostic } {
  const checked = Record.safeParse(value);
  if (checked.success) return { record: checked.data };
  const { path, message } = checked.error.issues[0]!;
  return { problem: problem('record.invalid', `${path.join('.') || 'the whole'}: ${message}`) };
}

function problem(code: string, message: string): Diagnostic {
  return { code, message, span: null };
}

interface Line {
  readonly text: string;
  readonly isTooLong: boolean;
}

/** Lines of UTF-8, whatever the pieces they come in. A line without an end counts too. */
async function* linesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Line, void> {
  const decoder = new TextDecoder();
  let rest = '';
  let isTooLong = false;
  for await (const chunk of chunks) {
    const lines = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    for (const text of lines) {
      yield { text, isTooLong };
      isTooLong = false;
    }
    if (rest.length <= longestLine) continue;
    isTooLong = true;
    rest = '';
  }
  rest += decoder.decode();
  if (rest !== '' || isTooLong) yield { text: rest, isTooLong };
}
