import type { Jobs } from './jobs.ts';
import type { Workshop } from './workshop.ts';

/** Codes an article, where it has no coding of this version yet. */
export async function codeArticle(jobs: Jobs, { coder, version }: Workshop, id: string): Promise<void> {
  const { store } = jobs;
  if ((await store.codings.version(id)) === version) return;
  const record = await coder.code(await store.articles.read(id));
  await store.codings.save({ record, version });
  await jobs.tell(id);
}
