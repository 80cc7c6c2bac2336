import type { Jobs } from './jobs.ts';

const AT_ONCE = 1000;

/** Has every article coded whose coding is of another version, or that has none. */
export async function orderRecoding(jobs: Jobs, version: string): Promise<void> {
  let after = 0;
  for (;;) {
    const outdated = await jobs.store.codings.outdated(version, after, AT_ONCE);
    if (outdated.length === 0) return;
    await jobs.boss.insert(
      'code',
      outdated.map(({ id }) => ({ data: { article: id }, priority: -1 })),
    );
    after = outdated.at(-1)!.sequence;
  }
}
