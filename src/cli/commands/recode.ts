import type { Record } from '../../schema/record.ts';
import type { OpenStore } from '../../store/open-store.ts';
import { compareCodings } from '../../store/recoding/compare-codings.ts';
import type { Run, Streams } from '../command.ts';
import { differenceText } from '../difference-text.ts';
import { storePlace } from '../store-place.ts';

const AT_ONCE = 100;

/** `dateline recode`: has coded anew what an older version coded; with `--diff`, only shows what that would change. */
export const run: Run = async (invocation) => {
  const { openStore } = await import('../../store/open-store.ts');
  const store = await openStore(storePlace(invocation));
  try {
    if (invocation.options.diff === undefined) await recode(store, invocation.streams);
    else await showDifferences(store, invocation.streams);
  } finally {
    await store.close();
  }
  return 0;
};

/** Orders the recoding and takes part in it until all is done. */
async function recode(store: OpenStore, streams: Streams): Promise<void> {
  const { workOn } = await import('../../jobs/open-workshop.ts');
  const working = await workOn(store);
  await working.jobs.recode();
  await working.untilIdle();
  await working.stop();
  streams.output.write(`all articles are coded by version ${working.version}\n`);
}

/** Codes every outdated article in memory and prints what would change, article by article, and the sum. */
async function showDifferences(store: OpenStore, streams: Streams): Promise<void> {
  const [{ coderVersion }, { openCoderThreads }] = await Promise.all([
    import('../../jobs/coder-version.ts'),
    import('../../jobs/coder-threads.ts'),
  ]);
  const version = await coderVersion();
  const coder = openCoderThreads(1);
  const sum = { articles: 0, changed: 0, added: 0, removed: 0 };
  for await (const stored of outdatedRecords(store, version)) {
    const difference = compareCodings(stored.claims, (await coder.code(stored.article)).claims);
    sum.articles++;
    sum.changed += difference.changed.length;
    sum.added += difference.added.length;
    sum.removed += difference.removed.length;
    streams.output.write(differenceText(stored.article, difference));
  }
  await coder.close();
  streams.output.write(
    `${sum.articles} articles to code anew by version ${version}: ${sum.added} claims more, ${sum.removed} fewer, ${sum.changed} changed\n`,
  );
}

async function* outdatedRecords(store: OpenStore, version: string): AsyncGenerator<Record> {
  let after = 0;
  for (;;) {
    const outdated = await store.codings.outdated(version, after, AT_ONCE);
    for (const { id } of outdated) {
      const record = await store.codings.record(id);
      if (record) yield record;
    }
    if (outdated.length < AT_ONCE) return;
    after = outdated.at(-1)!.sequence;
  }
}
