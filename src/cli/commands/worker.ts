import { askedToStop } from '../asked-to-stop.ts';
import { MOST_THREADS } from '../coding-threads.ts';
import type { Run } from '../command.ts';
import { storePlace } from '../store-place.ts';
import { wholeNumber } from '../whole-number.ts';

/** `dateline worker`: takes up jobs until it is told to stop, or, with `--once`, until there are none. */
export const run: Run = async (invocation) => {
  const [{ openStore }, { usualThreads, workOn }] = await Promise.all([
    import('../../store/open-store.ts'),
    import('../../jobs/open-workshop.ts'),
  ]);
  const { options, streams } = invocation;
  const threads =
    options.threads === undefined ? usualThreads() : wholeNumber('threads', options.threads, 1, MOST_THREADS);
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
