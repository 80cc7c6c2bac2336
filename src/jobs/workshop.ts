import type { ArticleCoder } from './coder-threads.ts';
import type { Importer } from './importer.ts';

/** What working needs of the rest of the program. */
export interface Workshop {
  readonly coder: ArticleCoder;
  /** The version of program and knowledge under which codings are stored. */
  readonly version: string;
  readonly importer: Importer;
  /** Brings together the incidents of what has been coded since. */
  merge(): Promise<void>;
  /** Aborted when the process is asked to stop: long jobs then leave the rest to another worker. */
  readonly stopping: AbortSignal;
}
