import type { PgBoss, Queue } from 'pg-boss';

/** What each kind of job is told. */
export interface JobData {
  /** Reads what an import brings, item by item. */
  readonly import: { readonly import: string };
  /** Codes one article, where it has no coding of this version yet. */
  readonly code: { readonly article: string };
  /** Finds the articles whose coding is not of the newest version, and has them coded. */
  readonly recode: Record<string, never>;
  /** Brings together the incidents of all articles that have been coded since. */
  readonly merge: Record<string, never>;
  /** Looks for feeds that are due, and begins an import of each. */
  readonly feeds: Record<string, never>;
}

export type JobKind = keyof JobData;

/** The queue in which jobs end that failed for good, each with its reason. */
export const FAILED = 'failed';

type QueueOptions = Omit<Queue, 'name'>;

/** After 2, 4, 8 … seconds, with some chance in it, up to five minutes: what fails for a reason that passes gets through. */
const retries: QueueOptions = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  deadLetter: FAILED,
  notify: true,
};

/** A worker that is alive says so twice as often; one that has been silent for so long has its jobs taken from it. */
const HEARTBEAT_SECONDS = 10;
const day = 24 * 60 * 60;

/** The queues, with how their jobs are tried again and how long they may take. */
const queues: { readonly [kind in JobKind]: QueueOptions } = {
  import: { ...retries, heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: day - 1 },
  code: { ...retries, heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: 900 },
  recode: { ...retries, policy: 'short', heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: 3600 },
  merge: { ...retries, policy: 'short', heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: 3600 },
  feeds: { ...retries, policy: 'short', expireInSeconds: 300 },
};

/** Makes the queues that are not there. What failed is kept for 90 days. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(FAILED, { retentionSeconds: 90 * day });
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options);
}
