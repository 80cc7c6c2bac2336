import { type ProblemCode, type ProblemName, problemCodes } from '../schema/problem-codes.ts';
import type { Diagnostic } from '../schema/span.ts';

/**
 * A problem that ends a command, or that loses one input of several. `code` is a key of the table of problem codes,
 * which says how the command ends on it; `subject` is the file or argument it concerns, where the message names none.
 */
export class Problem extends Error {
  readonly code: ProblemName;
  readonly subject: string | null;

  constructor(code: ProblemName, message: string, subject: string | null = null) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.subject = subject;
  }

  /** The exit code that the table gives for this problem. */
  get exit(): number {
    return exitOf(this.code);
  }
}

/** The exit code of a problem code; 0 for one that spoils nothing, 70 for one that the table does not know. */
export function exitOf(code: string): number {
  const table: { readonly [code: string]: ProblemCode } = problemCodes;
  return Object.hasOwn(table, code) ? table[code]!.exit : problemCodes['internal.failure'].exit;
}

/** The problem that a diagnostic is, where it spoils its input. */
export function problemOf({ code, message }: Diagnostic): Problem {
  return Object.hasOwn(problemCodes, code)
    ? new Problem(code as ProblemName, message)
    : new Problem('internal.failure', `${message} (${code})`);
}

/** Makes a problem of anything thrown: what does not carry a code of the table is a failure of the program. */
export function asProblem(error: unknown, subject: string | null): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return new Problem('internal.failure', String(error), subject);
  const code = 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(problemCodes, code) ? (code as ProblemName) : 'internal.failure';
  return new Problem(known, error.message, subject);
}
