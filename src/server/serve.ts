import { PROGRESS } from '../jobs/jobs.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import { Problem } from '../schema/problem.ts';
import type { OpenStore } from '../store/open-store.ts';
import { isLoopback } from './access/address.ts';
import { createApp } from './app.ts';
import { type Listener, listen } from './http/listen.ts';
import { readWorkbench } from './http/workbench.ts';
import { openServices, type ServerParts } from './open-services.ts';
import { Progress } from './progress.ts';

/** How a server is to be run. */
export interface ServeOptions extends Pick<ServerParts, 'secret' | 'version' | 'writeLog' | 'jobs'> {
  readonly store: OpenStore;
  readonly host: string;
  readonly port: number;
  /** The address that people use, where it is another: "https://dateline.example.org". */
  readonly origin: string | null;
  readonly knowledge: KnowledgeFiles;
  /** The folder of the built workbench. */
  readonly workbenchFolder: string;
}

/** A server that runs. */
export interface Serving {
  readonly address: string;
  /** Takes no more requests, ends what streams, and waits for what is under way. */
  stop(): Promise<void>;
}

/** How long requests under way may still take once the server is told to stop, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Serves a store by HTTP. Where more than this machine may reach it, there has to be an administrator first: a server that
 * nobody can sign in to, or that lets everybody in, is of no use.
 *
 * @throws {Problem} `server.no-admin`, `server.cannot-listen`
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { store, host, port, origin, version, secret, knowledge, writeLog, jobs } = options;
  const listening = { isLocal: isLoopback(host), origin };
  const stopping = new AbortController();
  const progress = new Progress();
  const workbench = await readWorkbench(options.workbenchFolder);
  const services = openServices({
    store,
    secret,
    listening,
    version,
    knowledge,
    workbench,
    jobs,
    progress,
    writeLog,
    stopping: stopping.signal,
  });
  services.metrics.watch('dateline_jobs_waiting', 'Jobs that wait or are under way.', 'kind', () =>
    jobs.waiting(),
  );
  if ((!listening.isLocal || origin !== null) && !(await services.people.hasAdmin())) {
    throw new Problem(
      'server.no-admin',
      `others could reach ${origin ?? host}, and nobody may administer yet`,
    );
  }
  // What the overview is made of is in memory before the address is told; of claims the first who asks may have to wait.
  await services.incidents.current();
  const listener: Listener = await listen(createApp(services).fetch, { host, port });
  const hearing = await store.opened.listen(PROGRESS, (subject) => progress.tell(subject));
  void services.claims.current().catch((error) => services.log.error(error));
  services.log.event('listening', { address: listener.address, store: store.opened.where, version });
  return {
    address: listener.address,
    stop: async () => {
      services.log.event('stopping');
      stopping.abort();
      await listener.close(PATIENCE);
      await hearing.stop();
    },
  };
}
