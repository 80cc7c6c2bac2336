/** The ways in which an address cannot be had. Each is a code of the table of problem codes. */
export type FetchProblemCode =
  | 'fetch.bad-address'
  | 'fetch.private-address'
  | 'fetch.unreachable'
  | 'fetch.http-error'
  | 'fetch.too-many-redirects'
  | 'fetch.too-large'
  | 'fetch.too-slow'
  | 'fetch.wrong-type'
  | 'fetch.robots'
  | 'fetch.not-modified'
  | 'fetch.stopped';

/** Why an address could not be had. `status` is that of the answer, where there was one. */
export class FetchProblem extends Error {
  readonly code: FetchProblemCode;
  readonly status: number | null;
  /** Seconds that the server asks to wait for, where it does. */
  readonly retryAfter: number | null;

  constructor(
    code: FetchProblemCode,
    message: string,
    answer: { readonly status?: number; readonly retryAfter?: number | null } = {},
  ) {
    super(message);
    this.name = 'FetchProblem';
    this.code = code;
    this.status = answer.status ?? null;
    this.retryAfter = answer.retryAfter ?? null;
  }
}
