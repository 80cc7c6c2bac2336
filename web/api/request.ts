/** What the server answers where it does not do what was asked: its code, what was wrong, and what to do. */
export class RequestProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly remedy: string | null;

  constructor(code: string, status: number, message: string, remedy: string | null) {
    super(message);
    this.name = 'RequestProblem';
    this.code = code;
    this.status = status;
    this.remedy = remedy;
  }
}

/** The code of a request that reached no server. */
export const OFFLINE = 'request.offline';

/** Asks the server this page comes from. Throws a {@link RequestProblem} where there is no answer, or one that tells of a problem. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestProblem(OFFLINE, 0, '', null);
  }
  if (response.ok) return response;
  throw await problemOf(response);
}

/** As {@link send}, and reads the answer as JSON. */
export async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await send(path, init);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function problemOf(response: Response): Promise<RequestProblem> {
  const told = (await response.json().catch(() => null)) as { [key: string]: unknown } | null;
  const text = (key: string) => (typeof told?.[key] === 'string' ? (told[key] as string) : null);
  const message = text('detail') ?? text('title') ?? response.statusText;
  return new RequestProblem(
    text('code') ?? `http.${response.status}`,
    response.status,
    message,
    text('remedy'),
  );
}
