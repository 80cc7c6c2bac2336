/** Takes one line of the log, with the name of the event that it tells of. */
export type WriteLog = (line: string, event: string) => void;

/** The lines that a server writes: one JSON object each, so that no part of a request can forge another line. */
export class Log {
  readonly #write: WriteLog;

  constructor(write: WriteLog) {
    this.#write = write;
  }

  /** One request that was answered. */
  request(fields: {
    readonly requestId: string;
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly milliseconds: number;
    readonly by: string | null;
  }): void {
    this.#line('request', fields);
  }

  /** Something that the server did or that befell it. */
  event(event: string, fields: { readonly [name: string]: unknown } = {}): void {
    this.#line(event, fields);
  }

  /** A failure that no answer tells the whole of. */
  error(error: unknown, requestId: string | null = null): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const cause = error instanceof Error && error.cause !== undefined ? String(error.cause) : undefined;
    this.#line('error', { requestId, error: told, cause });
  }

  #line(event: string, fields: { readonly [name: string]: unknown }): void {
    this.#write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`, event);
  }
}
