import { type ColumnMap, isField } from '../ingest/receive/columns.ts';
import { isAddress, type ReceiveOptions, receive } from '../ingest/receive/receive.ts';
import type { Position, Received } from '../ingest/receive/received.ts';
import { Problem } from '../schema/problem.ts';
import type { Streams } from './command.ts';

/** Where a run over several inputs has come to: the number of the input, from 0, and the place within it. */
export interface Place {
  readonly input: number;
  readonly position: Position;
}

/** An item with its place among all inputs. */
export type PlacedItem = Received & { readonly place: Place };

/** All items of the inputs of a command line (files, folders, archives, addresses, -), from behind a place on. */
export async function* receivedInputs(
  inputs: readonly string[],
  streams: Streams,
  options: Pick<ReceiveOptions, 'columns'> & { readonly after?: Place | null },
): AsyncGenerator<PlacedItem> {
  const standardInput = streams.input as AsyncIterable<Uint8Array | string>;
  const fetcher = inputs.some(isAddress) ? await openFetcher() : null;
  for (const [input, where] of inputs.entries()) {
    if (options.after && input < options.after.input) continue;
    const after = options.after?.input === input ? options.after.position : null;
    const columns = options.columns ?? {};
    for await (const item of receive(where, { standardInput, fetcher, columns, after })) {
      yield { ...item, place: { input, position: item.position } };
    }
  }
}

async function openFetcher() {
  const { PoliteFetcher } = await import('../ingest/fetch/polite-fetcher.ts');
  return new PoliteFetcher();
}

/**
 * Reads "text=body,date=day" into a map of columns.
 *
 * @throws {Problem} `usage.bad-value`
 */
export function columnMap(given: string | undefined): ColumnMap {
  const pairs = given === undefined ? [] : given.split(',').map((pair) => pair.split('='));
  for (const [field, column, ...rest] of pairs) {
    if (field !== undefined && isField(field.trim()) && column?.trim() && rest.length === 0) continue;
    const what = `--columns takes pairs such as text=body,date=day, not "${given}"; fields are text, html, title, date, publisher, url, authors`;
    throw new Problem('usage.bad-value', what);
  }
  return Object.fromEntries(pairs.map(([field, column]) => [field!.trim(), column!.trim()]));
}
