import { spoils } from '../schema/problem-codes.ts';
import type { Store } from '../store/open-store.ts';
import type { ImportedItem, Importer, ImportRequest } from './importer.ts';
import type { Jobs } from './jobs.ts';

/**
 * Reads what an import brings and stores each item together with the order to code it. A run that was cut off goes on
 * behind the last item that it stored.
 */
export async function runImport(
  jobs: Jobs,
  importer: Importer,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const { store } = jobs;
  const { source, by, after } = await store.imports.resume(id);
  const original = source.kind === 'original' ? (await store.articles.original(source.hash)).bytes : null;
  const memory = source.kind === 'feed' ? await store.feeds.memory(source.feed) : null;
  let remembered = memory;
  const remember = (next: unknown) => {
    remembered = next;
  };
  const request: ImportRequest = { source, original, after, memory, remember, signal };
  for await (const item of importer.read(request)) {
    await store.transaction(async (within) => {
      await storeItem(jobs, within, { id, by }, item);
      await jobs.tell([id], within);
    });
    if (signal.aborted) return;
  }
  if (source.kind === 'feed') await store.feeds.checked(source.feed, { memory: remembered });
  await store.imports.end(id, null);
  await jobs.tell([id]);
}

/** Notes that an import has failed as a whole, for those who look at it, and at its feed. */
export async function noteFailedImport(jobs: Jobs, id: string, reason: string): Promise<void> {
  const { source } = await jobs.store.imports.read(id);
  await jobs.store.imports.end(id, reason);
  if (source.kind === 'feed') await jobs.store.feeds.checked(source.feed, { problem: reason });
  await jobs.tell([id]);
}

async function storeItem(
  jobs: Jobs,
  store: Store,
  { id, by }: { readonly id: string; readonly by: string },
  item: ImportedItem,
): Promise<void> {
  const { name, position, url, address, mediaType, original, article } = item;
  const spoiling = item.diagnostics.find(({ code }) => spoils(code));
  if (!article || !original || spoiling) {
    const problem = spoiling ??
      item.diagnostics[0] ?? { code: 'input.empty', message: `${name}: there is no text` };
    await store.imports.addItem(id, { name, position, article: null, problem });
    return;
  }
  const saved = await store.articles.save({ article, original, mediaType, name, url, address, by });
  if (saved.isNew) await jobs.add('code', { article: saved.id }, store);
  const told = item.diagnostics[0] ?? null;
  await store.imports.addItem(id, { name, position, article: saved, problem: told });
}
