import type { Span } from '../document/span.ts';
import type { ProblemName } from '../schema/problem-codes.ts';
import type { Diagnostic } from '../schema/span.ts';

/** Names the line and column (both from 1, columns in UTF-16 code units) of an offset. */
export function lineAndColumn(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return `line ${line}, column ${offset - lineStart + 1}`;
}

/** A diagnostic whose message opens with the file's name and the place in it: "report.txt, byte 12: …". */
export function problem(
  code: ProblemName,
  name: string,
  place: string,
  what: string,
  span: Span | null = null,
): Diagnostic {
  return { code, message: `${name}, ${place}: ${what}`, span };
}
