import { type ProblemName, problemCodes } from '../schema/problem-codes.ts';

/**
 * A problem that ends a command, or that loses one input of several. `code` is a key of the table of problem codes,
 * which says how the command ends on it; `subject` is the file or argument it concerns.
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
    return problemCodes[this.code].exit;
  }
}

/** Makes a problem of anything thrown: file-system errors become `input.unreadable`, the rest `internal.failure`. */
export function asProblem(error: unknown, subject: string | null): Problem {
  if (error instanceof Problem) return error;
  if (isReadError(error)) {
    return new Problem('input.unreadable', readErrors[error.code] ?? error.message, subject);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem('internal.failure', detail, subject);
}

const readErrors: { readonly [code: string]: string } = {
  ENOENT: 'no such file',
  EACCES: 'no right to read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links lead in a circle',
};

function isReadError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error && 'syscall' in error && typeof (error as { code?: unknown }).code === 'string'
  );
}
