import type { Article } from '../schema/article.ts';
import type { ImportSource } from '../schema/import.ts';
import type { Diagnostic } from '../schema/span.ts';

/** One thing that an import brought: its bytes, and the article that it was read into, or why there is none. */
export interface ImportedItem {
  readonly name: string;
  readonly url: string | null;
  /** The form in which URLs of one page are equal. */
  readonly address: string | null;
  readonly mediaType: string | null;
  /** Where it stands in what is imported, so that a run that was cut off goes on behind it. */
  readonly position: readonly (string | number)[];
  /** What was received; null where nothing could be had. */
  readonly original: Uint8Array | null;
  readonly article: Article | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an import job asks of those who read. */
export interface ImportRequest {
  readonly source: ImportSource;
  /** The bytes of a source of the kind `original`. */
  readonly original: Uint8Array | null;
  /** The position of the last item that was stored; null at the beginning. */
  readonly after: readonly (string | number)[] | null;
  /** What was remembered the last time that this was read: plain JSON. */
  readonly memory: unknown;
  /** Takes what is to be remembered until the next time, once all has been taken. */
  readonly remember: (memory: unknown) => void;
  readonly signal: AbortSignal;
}

/** Reads what is imported, item by item. One bad item is an item with diagnostics, never a throw. */
export interface Importer {
  read(request: ImportRequest): AsyncIterable<ImportedItem>;
}
