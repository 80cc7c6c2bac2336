import { type ConstructorOptions, fromPglite, PgBoss } from 'pg-boss';
import type { OpenStore } from '../store/open-store.ts';
import { createQueues } from './queues.ts';

const CONNECTIONS = 4;
/** How often jobs of workers that have fallen silent are looked for, in seconds. */
const MONITOR_SECONDS = 5;

/** What a queue needs of an open store: its database is the queue's too. */
export type QueuePlace = Pick<OpenStore, 'opened'>;

/**
 * Opens the queue in the database of a store. `supervises`: it also looks after the queue, which at least one process
 * has to do; those that work on it do.
 */
export async function openBoss({ opened }: QueuePlace, supervises: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    ...databaseOf(opened),
    useListenNotify: true,
    supervise: supervises,
    schedule: supervises,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
    openTelemetry: { enabled: false },
    registerInstance: false,
  });
  // Errors of its own timers (a connection lost and found again) are tried again by themselves.
  boss.on('error', () => {});
  await boss.start();
  await createQueues(boss);
  return boss;
}

function databaseOf(opened: OpenStore['opened']): ConstructorOptions {
  if (opened.kind === 'embedded') return { db: fromPglite(opened.pglite), backend: 'pglite' };
  return { connectionString: opened.url, max: CONNECTIONS };
}
