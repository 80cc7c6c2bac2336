import { useQuery } from '@tanstack/react-query';
import { type Filter, writeFilter } from '../../address/filter.ts';
import { withSearch } from '../../address/use-address.ts';
import { answer, api } from '../../api/client.ts';
import { send } from '../../api/request.ts';

/** The forms of export that the server has. */
export function useFormats() {
  return useQuery({ queryKey: ['export'], queryFn: () => answer(api.export.$get()) });
}
export type Format = NonNullable<ReturnType<typeof useFormats>['data']>['items'][number];

/** What is asked for beside the filter. */
export interface Settings {
  /** With the names of private people, which needs the right to review. */
  readonly names: boolean;
  /** With rows that the scheme would not allow. */
  readonly incomplete: boolean;
}

/** The address of an export, or of the notes on it. */
export function exportAddress(name: string, filter: Filter, settings: Settings, part: '' | '/notes'): string {
  const parameters = writeFilter(filter);
  for (const [setting, isWanted] of Object.entries(settings)) {
    if (isWanted) parameters.set(setting, 'true');
  }
  return withSearch(`/api/export/${encodeURIComponent(name)}${part}`, parameters);
}

/** Enough of a file to see what it holds. */
const PREVIEW = 4000;

/** The beginning of a file; the rest is not read. */
export function useBeginning(address: string) {
  return useQuery({ queryKey: ['export', 'beginning', address], queryFn: () => beginningOf(address) });
}

async function beginningOf(address: string): Promise<string> {
  const stop = new AbortController();
  const response = await send(address, { headers: { Accept: '*/*' }, signal: stop.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < PREVIEW) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
  }
  stop.abort();
  return `${text.slice(0, PREVIEW)} …`;
}
