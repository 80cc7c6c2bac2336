import type { Article } from '../schema/article.ts';
import { Problem } from '../schema/problem.ts';
import type { Coding } from '../store/recoding/save-codings.ts';
import { comparedText } from './compared-text.ts';
import type { Jobs } from './jobs.ts';
import type { Workshop } from './workshop.ts';

/**
 * Codes those of some articles that have no coding of this version yet, and stores them in one transaction. Where one of them
 * keeps the others from being stored, each is stored by itself.
 *
 * @returns why articles could not be coded or stored, by their ids
 */
export async function codeArticles(
  jobs: Jobs,
  { coder, version }: Workshop,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const { uncoded, missing } = await jobs.store.codings.uncoded(ids, version);
  const failures = new Map<string, unknown>(
    missing.map((id) => [id, new Problem('store.not-found', `there is no article ${id}`)]),
  );
  const code = async (article: Article): Promise<Coding[]> => {
    try {
      return [{ record: await coder.code(article), version }];
    } catch (error) {
      failures.set(article.id, error);
      return [];
    }
  };
  const coded = (await Promise.all(uncoded.map(code))).flat();
  try {
    await save(jobs, coded);
  } catch {
    for (const coding of coded)
      await save(jobs, [coding]).catch((error) => failures.set(coding.record.article.id, error));
  }
  return failures;
}

/** Stores codings, marks which other articles theirs resemble, and tells of them, all or none. */
async function save(jobs: Jobs, codings: readonly Coding[]): Promise<void> {
  if (codings.length === 0) return;
  await jobs.store.transaction(async (store) => {
    const stored = await store.codings.saveAll(codings);
    const fresh = codings.map(({ record }) => record.article).filter(({ id }) => stored.has(id));
    await store.resemblances.note(new Map(fresh.map((article) => [article.id, comparedText(article)])));
    await jobs.tell(
      codings.map(({ record }) => record.article.id),
      store,
    );
  });
}
