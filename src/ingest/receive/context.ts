import type { PoliteFetcher } from '../fetch/polite-fetcher.ts';
import type { ByteSource } from './byte-source.ts';
import type { ColumnMap } from './columns.ts';
import type { Limits } from './limits.ts';
import type { Origin, Received, Resumption } from './received.ts';

/** What the reading of one input has in hand. */
export interface Context {
  readonly limits: Limits;
  readonly columns: ColumnMap;
  /** Fetches what feeds point at; null where nothing may be fetched. */
  readonly fetcher: PoliteFetcher | null;
  /** True of addresses that the caller has already: their pages are not fetched again. */
  readonly isKnown: (url: string) => boolean | Promise<boolean>;
  readonly signal: AbortSignal | null;
  /** How many archives the item lies in. */
  readonly depth: number;
  /** Reads an item found within another one, whatever kind it is of. */
  readonly open: OpenItem;
}

/** One item, which may hold others. */
export interface Item {
  readonly origin: Origin;
  readonly source: ByteSource;
}

/** Gives what is in an item, from behind `after` on; never throws for what is wrong with it. */
export type OpenItem = (item: Item, context: Context, after: Resumption) => AsyncIterable<Received>;
