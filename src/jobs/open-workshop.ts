import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { createReader } from '../ingest/read-received.ts';
import { loadFiles } from '../pipeline/load-node.ts';
import { Merging } from '../store/merging/decide.ts';
import type { OpenStore } from '../store/open-store.ts';
import { openCoderThreads } from './coder-threads.ts';
import { coderVersion } from './coder-version.ts';
import { createIncidentMerger } from './incident-merger.ts';
import { type Jobs, openJobs } from './jobs.ts';
import { createImporter } from './read-imports.ts';
import { startWorking } from './work.ts';

/** A process at work on the queue of a store. */
export interface Working {
  readonly jobs: Jobs;
  /** The version under which it codes. */
  readonly version: string;
  /** Resolves when nothing waits or is under way, by any worker. */
  untilIdle(): Promise<void>;
  /** Ends once the jobs in hand are done; the store stays open. */
  stop(): Promise<void>;
}

/** How many threads code when nothing is said: all that the machine can run at once but one, which does the rest. */
export function usualThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}

/** Loads what work needs and takes up jobs from the queue of a store, until it is stopped. */
export async function workOn(store: OpenStore, threads = usualThreads()): Promise<Working> {
  const files = await loadFiles();
  const ingest = files.json.ingest as IngestKnowledge;
  const version = await coderVersion();
  const coder = openCoderThreads(threads);
  const jobs = await openJobs(store, { supervises: true });
  const merging = new Merging(store.database, createIncidentMerger(files));
  const stopping = new AbortController();
  const working = await startWorking(jobs, {
    coder,
    version,
    importer: createImporter(createReader(ingest), ingest.tracking, (url, address) =>
      store.articles.isKnown(url, address),
    ),
    merge: async () => {
      await merging.mergeOutdated();
    },
    stopping: stopping.signal,
  });
  const stop = async () => {
    stopping.abort();
    await working.stop();
    await jobs.stop();
    await coder.close();
  };
  return { jobs, version, untilIdle: () => untilIdle(jobs), stop };
}

const LOOK_EVERY = 500;

async function untilIdle(jobs: Jobs): Promise<void> {
  while (Object.keys(await jobs.waiting()).length > 0) await pause(LOOK_EVERY);
}
