import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Listening } from '../store/database.ts';
import { OUTDATED } from '../store/merging/outdated.ts';
import { codeArticle } from './code-job.ts';
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

/** Takes up jobs of every kind, until the queue is stopped. What it gives is to be stopped before. */
export async function startWorking(jobs: Jobs, workshop: Workshop): Promise<Listening> {
  await work(jobs, 'code', ({ data }) => codeArticle(jobs, workshop, data.article));
  await work(
    jobs,
    'import',
    ({ data, signal }) => importOrLeave(jobs, workshop, data.import, signal),
    ({ data }, reason) => noteFailedImport(jobs, data.import, reason),
  );
  await work(jobs, 'recode', () => orderRecoding(jobs, workshop.version));
  await work(jobs, 'merge', () => workshop.merge());
  await work(jobs, 'feeds', () => jobs.importDueFeeds());
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

/**
 * Takes up jobs of one kind, each settled by itself. One that fails for a reason that stays is not tried again; of one that
 * is not, `giveUp` is told.
 */
async function work<Kind extends JobKind>(
  { boss }: Jobs,
  kind: Kind,
  run: (job: JobWithMetadata<JobData[Kind]>) => Promise<void>,
  giveUp?: (job: JobWithMetadata<JobData[Kind]>, reason: string) => Promise<void>,
): Promise<void> {
  const settle = async (job: JobWithMetadata<JobData[Kind]>): Promise<JobResult> => {
    try {
      await run(job);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      const result = failureOf(job, error);
      const isLast = result.status === 'deadletter' || job.retryCount >= job.retryLimit;
      if (isLast) await giveUp?.(job, result.output.message);
      return result;
    }
  };
  const options = { ...settled, batchSize: atOnce[kind], burstWhenBatchFull: true };
  await boss.work(kind, options, (batch: JobWithMetadata<JobData[Kind]>[]) => Promise.all(batch.map(settle)));
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
