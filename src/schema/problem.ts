import { type ProblemName, problemCodes } from './problem-codes.ts';

/**
 * A problem that ends a command or a request, or that loses one input of several. `code` is a key of the table of problem
 * codes, which says how a command ends on it and how the server answers it; `subject` is the file, argument or row it
 * concerns, where the message names none.
 */
export class Problem extends Error {
  readonly code: ProblemName;
  readonly subject: string | null;

  constructor(code: ProblemName, message: string, subject: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Problem';
    this.code = code;
    this.subject = subject;
  }

  /** The exit code that the table gives for this problem. */
  get exit(): number {
    return problemCodes[this.code].exit;
  }

  /** The HTTP status that the table gives for this problem. */
  get status(): number {
    return problemCodes[this.code].status;
  }
}
