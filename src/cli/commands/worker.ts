import { Problem } from '../../schema/problem.ts';
import type { Run } from '../command.ts';
import { storePlace } from '../store-place.ts';

/** `dateline worker`: takes up jobs until it is told to stop, or, with `--once`, until there are none. */
export const run: Run = async (invocation) => {
  const [{ openStore }, { usualThreads, workOn }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../jobs/open-workshop.ts'),
  ]);
  const { options, streams } = invocation;
  const threads = options.threads === undefined ? usualThreads() : threadCount(options.threads);
  const asked = askedToStop();
  const store = await openStore(storePlace(invocation));
  try {
    const working = await workOn(store, threads);
    streams.errors.write(`dateline: working on ${store.opened.where}, version ${working.version}\n`);
    if (options.once === undefined) await asked;
    else await Promise.race([asked, working.untilIdle()]);
    await working.stop();
  } finally {
    await store.close();
  }
  return 0;
};

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as if nobody listened. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

function threadCount(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new Problem('usage.bad-value', `--threads takes a number from 1 to 64, not "${given}"`);
}
