import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A sentence of the table, with the trigger that is meant and what its claim must say. */
export interface StatusCase {
  readonly construction: string;
  readonly text: string;
  /** Where the trigger stands in `text`. */
  readonly start: number;
  readonly status: string;
  readonly polarity: 'affirmed' | 'denied';
}

type Table = { readonly [construction: string]: { readonly [standing: string]: readonly string[] } };

/** Reads `status.yaml`, one case for each trigger between asterisks. */
export function readStatusTable(): StatusCase[] {
  const table = parse(readFileSync(new URL('status.yaml', import.meta.url), 'utf8')) as Table;
  return Object.entries(table).flatMap(([construction, standings]) =>
    Object.entries(standings).flatMap(([standing, sentences]) => {
      const [status = '', denied] = standing.split(' ');
      const polarity = denied === undefined ? 'affirmed' : 'denied';
      return sentences.flatMap((marked) =>
        triggersOf(marked).map(
          ({ text, start }) => ({ construction, text, start, status, polarity }) as const,
        ),
      );
    }),
  );
}

/** The sentence without its asterisks, and where each marked word then stands. */
function triggersOf(marked: string): { text: string; start: number }[] {
  const parts = marked.split('*');
  const text = parts.join('');
  return parts.flatMap((_, index) =>
    index % 2 === 1 ? [{ text, start: parts.slice(0, index).join('').length }] : [],
  );
}
