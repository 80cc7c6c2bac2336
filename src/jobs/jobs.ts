import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { ImportSource } from '../schema/import.ts';
import { Problem } from '../schema/problem.ts';
import type { OpenStore, Store } from '../store/open-store.ts';
import { openBoss } from './open-boss.ts';
import { FAILED, type JobData, type JobKind } from './queues.ts';

/** The channel on which progress is told: the id of an import, or of an article that has been coded. */
export const PROGRESS = 'dateline_progress';

/** A job that failed for good. */
export interface FailedJob {
  readonly id: string;
  readonly kind: string;
  readonly data: unknown;
  readonly reason: string;
  readonly tries: number;
  readonly failedAt: string;
}

/** A file that is brought in, with what the one who brings it knows of it. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType?: string | null;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
}

/** The work queue as those who give work see it. */
export class Jobs {
  readonly store: OpenStore;
  readonly boss: PgBoss;

  constructor(store: OpenStore, boss: PgBoss) {
    this.store = store;
    this.boss = boss;
  }

  /** Puts a job into its queue, within a transaction where one is given: it is there if and only if that goes through. */
  async add<Kind extends JobKind>(kind: Kind, data: JobData[Kind], within?: Store): Promise<void> {
    const options = within ? { db: fromDrizzle(within.database, sql) } : {};
    await this.boss.send(kind, data, options);
  }

  /** Keeps a file as it is and has it read. When this resolves, both are on disk. @returns the id of the import */
  importFile(file: SentFile, by: string): Promise<string> {
    const { bytes, name, mediaType = null, title = null, date = null, publisher = null, url = null } = file;
    return this.store.transaction(async (store) => {
      const hash = await store.articles.saveOriginal(bytes, mediaType);
      return this.#begin(
        store,
        { kind: 'original', hash, name, mediaType, title, date, publisher, url },
        name,
        by,
      );
    });
  }

  /** Has an address read: a page, a file or a feed. @returns the id of the import */
  importAddress(url: string, by: string): Promise<string> {
    return this.store.transaction((store) => this.#begin(store, { kind: 'address', url }, url, by));
  }

  /** Has a file or folder of this machine read, from where it lies. @returns the id of the import */
  importPath(path: string, by: string, columns: { readonly [field: string]: string } = {}): Promise<string> {
    const source = { kind: 'path', path, columns } as const;
    return this.store.transaction((store) => this.#begin(store, source, path, by));
  }

  /** Has the feeds read that are due. */
  async importDueFeeds(): Promise<void> {
    await this.store.transaction(async (store) => {
      for (const { id, url, by } of await store.feeds.takeDue())
        await this.#begin(store, { kind: 'feed', feed: id, url }, url, by);
    });
  }

  async #begin(store: Store, source: ImportSource, name: string, by: string): Promise<string> {
    const id = await store.imports.begin(source, name, by);
    await this.add('import', { import: id }, store);
    return id;
  }

  /** Has every article coded anew whose coding is not of the newest version. */
  recode(): Promise<void> {
    return this.add('recode', {});
  }

  /** How many jobs wait, or are under way, by kind; `outdated` are the articles whose incidents have yet to be brought together. */
  async waiting(): Promise<{ readonly [kind: string]: number }> {
    const { rows } = await this.store.database.execute<{ name: string; count: number }>(
      sql`select name, count(*)::int as count from pgboss.job where state in ('created', 'retry', 'active') and name <> ${FAILED} and name not like '\\_\\_%' group by name
        union all select 'outdated', count(*)::int from outdated_articles having count(*) > 0`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  /** Jobs that failed for good, the oldest first. */
  async failures(limit = 100, after?: string): Promise<readonly FailedJob[]> {
    const jobs = await this.boss.findJobs(FAILED, { limit, ...(after === undefined ? {} : { after }) });
    return jobs.map(({ id, data, sourceName, sourceOutput, sourceRetryCount, createdOn }) => ({
      id,
      kind: sourceName ?? '',
      data,
      reason: reasonIn(sourceOutput),
      tries: (sourceRetryCount ?? 0) + 1,
      failedAt: createdOn.toISOString(),
    }));
  }

  /** Puts a failed job back into its queue. @throws {Problem} `store.not-found` */
  async retry(id: string): Promise<void> {
    const moved = /^[0-9a-f-]{36}$/.test(id) ? await this.boss.redrive(FAILED, { ids: [id] }) : 0;
    if (moved === 0) throw new Problem('store.not-found', `there is no failed job ${id}`);
  }

  /** Tells all who listen what has gone on: within a transaction, once that goes through. */
  async tell(subjects: readonly string[], within: Store = this.store): Promise<void> {
    await within.database.execute(
      sql`select pg_notify(${PROGRESS}, subject) from jsonb_array_elements_text(${JSON.stringify(subjects)}::jsonb) as told(subject)`,
    );
  }

  /** Stops what this process does of the queue, once the jobs in hand are done; the store stays open. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, close: true, timeout: 60_000 });
  }
}

/** Opens the work queue of a store. A process that only gives work need not look after the queue. */
export async function openJobs(store: OpenStore, { supervises = false } = {}): Promise<Jobs> {
  return new Jobs(store, await openBoss(store, supervises));
}

function reasonIn(output: object | null): string {
  const { message, code, reason } = (output ?? {}) as { message?: unknown; code?: unknown; reason?: unknown };
  const what = String(message ?? reason ?? 'it gave no reason');
  return typeof code === 'string' ? `${what} (${code})` : what;
}
