import type { TestContext } from 'node:test';
import { openJobs, PROGRESS } from '../../src/jobs/jobs.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Listening } from '../../src/server/access/guard-origin.ts';
import { createApp } from '../../src/server/app.ts';
import { type Listener, type ListenOptions, listen } from '../../src/server/http/listen.ts';
import { openServices, type ServerParts } from '../../src/server/open-services.ts';
import { Progress } from '../../src/server/progress.ts';
import type { Services } from '../../src/server/services.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { atEnd } from '../store/each-database.ts';

const knowledge = await loadFiles();

/** A server of the test's own, listening on a port of this machine. */
export interface Running {
  readonly address: string;
  readonly listener: Listener;
  readonly services: Services;
  readonly log: readonly string[];
  readonly stop: AbortController;
  /** Sends a request; `cookie` and `token` say who sends it. */
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Response>;
}

export interface SendOptions {
  readonly json?: unknown;
  readonly body?: NonNullable<RequestInit['body']>;
  readonly cookie?: string | undefined;
  readonly token?: string | undefined;
  readonly headers?: { readonly [name: string]: string };
}

const local: Listening = { isLocal: true, origin: null };
/** A server that the whole network reaches. */
export const opened: Listening = { isLocal: false, origin: null };

export async function startServer(
  context: TestContext,
  store: OpenStore,
  options: Partial<ServerParts> & { readonly listen?: Partial<ListenOptions> } = {},
): Promise<Running> {
  const log: string[] = [];
  const stop = new AbortController();
  const jobs = options.jobs ?? (await openJobs(store));
  if (!options.jobs) atEnd(context, () => jobs.stop());
  const progress = new Progress();
  const hearing = await store.opened.listen(PROGRESS, (subject) => progress.tell(subject));
  atEnd(context, () => hearing.stop());
  const services = openServices({
    store,
    secret: 'a secret of the tests, of no use elsewhere',
    listening: local,
    version: '0.0.0-test',
    knowledge,
    jobs,
    progress,
    workbench: new Map(),
    writeLog: (line) => log.push(line),
    stopping: stop.signal,
    ...options,
  });
  const app = createApp(services);
  const listener = await listen(app.fetch, { host: '127.0.0.1', port: 0, ...options.listen });
  atEnd(context, () => {
    stop.abort();
    return listener.close(1000);
  });
  const { address } = listener;
  const send: Running['send'] = (method, path, { json, body, cookie, token, headers } = {}) =>
    fetch(address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    });
  return { address, listener, services, log, stop, send };
}

/** Makes a person of that role and signs them in; gives their cookie. */
export async function signedIn(running: Running, role: 'viewer' | 'coder' | 'admin'): Promise<string> {
  const email = `${role}-${crypto.randomUUID()}@example.org`;
  const password = 'correct horse battery';
  await running.services.people.create({ name: role, email, password, role });
  const answer = await running.send('POST', '/api/session', { json: { email, password } });
  return cookieOf(answer);
}

/** The cookies that an answer sets, as a request sends them. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}
