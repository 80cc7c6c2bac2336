import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Listening } from '../store/database.ts';
import { OUTDATED } from '../store/merging/outdated.ts';
import { codeArticles } from './code-job.ts';
import { failureOf } from './failure.ts';
import { noteFailedImport, runImport } from './import-job.ts';
import type { Jobs } from './jobs.ts';
import type { JobData, JobKind } from './queues.ts';
import { orderRecoding } from './recode-job.ts';
import type { Workshop } from './workshop.ts';

const settled = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  perJobResults: true,
  includeMetadata: true,
} as const;

/** How many jobs of a kind are taken at once, so that the next need not be fetched after each. */
const atOnce: { readonly [kind in JobKind]: number } = { import: 4, code: 8, recode: 1, merge: 1, feeds: 1 };

/** In milliseconds. One that is missed, since a connection was lost, is made up for by the schedule within a minute. */
const MERGE_AFTER = 300;

type Job<Kind extends JobKind> = JobWithMetadata<JobData[Kind]>;

/** Does some jobs of one kind. What it gives are the reasons of those that failed, by the ids of the jobs. */
type Doing<Kind extends JobKind> = (jobs: readonly Job<Kind>[]) => Promise<ReadonlyMap<string, unknown>>;

/** Takes up jobs of every kind, until the queue is stopped. What it gives is to be stopped before. */
export async function startWorking(jobs: Jobs, workshop: Workshop): Promise<Listening> {
  await work(jobs, 'code', async (batch) => {
    const failures = await codeArticles(
      jobs,
      workshop,
      batch.map(({ data }) => data.article),
    );
    return new Map(
      batch
        .filter(({ data }) => failures.has(data.article))
        .map(({ id, data }) => [id, failures.get(data.article)]),
    );
  });
  await work(
    jobs,
    'import',
    each(({ data, signal }) => importOrLeave(jobs, workshop, data.import, signal)),
    ({ data }, reason) => noteFailedImport(jobs, data.import, reason),
  );
  await work(
    jobs,
    'recode',
    each(() => orderRecoding(jobs, workshop.version)),
  );
  await work(
    jobs,
    'merge',
    each(() => workshop.merge()),
  );
  await work(
    jobs,
    'feeds',
    each(() => jobs.importDueFeeds()),
  );
  await jobs.boss.schedule('feeds', '* * * * *');
  await jobs.boss.schedule('merge', '* * * * *');
  return orderMerging(jobs);
}

/** Has incidents brought together soon after claims have changed; what changes meanwhile is done in one go. */
async function orderMerging(jobs: Jobs): Promise<Listening> {
  let timer: NodeJS.Timeout | null = null;
  const order = () => {
    timer ??= setTimeout(() => {
      timer = null;
      jobs.add('merge', {}).catch(() => {});
    }, MERGE_AFTER);
  };
  const listening = await jobs.store.opened.listen(OUTDATED, order);
  order();
  return {
    stop: async () => {
      if (timer) clearTimeout(timer);
      await listening.stop();
    },
  };
}

/** Jobs that have nothing to do with one another. */
function each<Kind extends JobKind>(run: (job: Job<Kind>) => Promise<void>): Doing<Kind> {
  return async (batch) => {
    const failures = new Map<string, unknown>();
    await Promise.all(batch.map((job) => run(job).catch((error) => failures.set(job.id, error))));
    return failures;
  };
}

/**
 * Takes up jobs of one kind, each settled by itself. One that fails for a reason that stays is not tried again; of one that
 * is not, `giveUp` is told.
 */
async function work<Kind extends JobKind>(
  { boss }: Jobs,
  kind: Kind,
  run: Doing<Kind>,
  giveUp?: (job: Job<Kind>, reason: string) => Promise<void>,
): Promise<void> {
  const settle = async (job: Job<Kind>, failures: ReadonlyMap<string, unknown>): Promise<JobResult> => {
    if (!failures.has(job.id)) return { id: job.id, status: 'completed' };
    const result = failureOf(job, failures.get(job.id));
    const isLast = result.status === 'deadletter' || job.retryCount >= job.retryLimit;
    if (isLast) await giveUp?.(job, result.output.message);
    return result;
  };
  const options = { ...settled, batchSize: atOnce[kind], burstWhenBatchFull: true };
  await boss.work(kind, options, async (batch: Job<Kind>[]) => {
    const failures = await run(batch);
    return Promise.all(batch.map((job) => settle(job, failures)));
  });
}

/** Runs an import; where the process is asked to stop meanwhile, another worker gets the rest. */
async function importOrLeave(
  jobs: Jobs,
  { importer, stopping }: Workshop,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  await runImport(jobs, importer, id, AbortSignal.any([signal, stopping]));
  if (stopping.aborted) await jobs.add('import', { import: id });
}
