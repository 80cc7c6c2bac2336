import { Problem } from '../schema/problem.ts';
import { type ProblemCode, type ProblemName, problemCodes } from '../schema/problem-codes.ts';
import type { Diagnostic } from '../schema/span.ts';

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
