import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Import } from '../../../src/schema/import.ts';
import { answer, api } from '../../api/client.ts';
import { request } from '../../api/request.ts';

/** How many files go into one request. */
const BATCH = 20;

interface Begun {
  readonly imports: readonly { readonly id: string; readonly name: string }[];
}

/** What is known of files that they may not say themselves. */
export interface Known {
  readonly date?: string;
  readonly publisher?: string;
}

/** Sends files in batches, each with its path; tells after each batch how many are sent. */
export async function sendFiles(
  files: readonly File[],
  known: Known,
  onSent: (count: number) => void,
): Promise<void> {
  for (let from = 0; from < files.length; from += BATCH) {
    const form = new FormData();
    for (const file of files.slice(from, from + BATCH)) form.append('files', file, pathOf(file));
    for (const [name, value] of Object.entries(known)) if (value) form.append(name, value);
    await request<Begun>('/api/import/files', { method: 'POST', body: form });
    onSent(Math.min(files.length, from + BATCH));
  }
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/** All imports, the latest first; read again whenever the server tells that one has gone on. */
export function useImports() {
  const queries = useQueryClient();
  useEffect(() => followWork(queries), [queries]);
  return useQuery({
    queryKey: ['imports'],
    queryFn: () => answer(api.imports.$get({ query: { limit: '200' } })),
  });
}

/** What of an import failed, and why. */
export function useFailures(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['imports', id, 'failed'],
    queryFn: () => answer(api.imports[':id'].items.$get({ param: { id }, query: { failed: 'true' } })),
    enabled: isWanted,
  });
}

/** The first article that an import brought, or had brought before. */
export function useFirstArticle(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['imports', id, 'items'],
    queryFn: () => answer(api.imports[':id'].items.$get({ param: { id }, query: { limit: '1' } })),
    enabled: isWanted,
  });
}

export function useFeeds() {
  return useQuery({ queryKey: ['feeds'], queryFn: () => answer(api.feeds.$get()) });
}

/** Follows the work of the server. Many events in a short time make one reading. */
function followWork(queries: QueryClient): () => void {
  const events = new EventSource('/api/events');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void queries.invalidateQueries({ queryKey: ['incidents'], refetchType: 'none' });
    }, 300);
  };
  events.addEventListener('import', readSoon);
  events.addEventListener('article', readSoon);
  return () => {
    clearTimeout(timer);
    events.close();
  };
}

/** True while there is still something to be read or coded. */
export function isUnderWay({ state, added, coded }: Import): boolean {
  return state === 'waiting' || state === 'running' || (state === 'done' && coded < added);
}
