import { eq, or, sql } from 'drizzle-orm';
import type { Article } from '../../schema/article.ts';
import type { ArticleFilter } from '../../schema/claim-filter.ts';
import type { Page, PageQuery } from '../../schema/page.ts';
import { Problem } from '../../schema/problem.ts';
import type { ArticleSummary } from '../../schema/stored.ts';
import type { Database } from '../database.ts';
import { digest } from '../digest.ts';
import { markOutdated } from '../merging/outdated.ts';
import { dayOf, indexable, storable } from '../storable.ts';
import { articles, originals, receipts } from '../tables/articles.ts';
import { claims } from '../tables/claims.ts';
import { articleContext, lockArticle } from './article-context.ts';
import { articlePage } from './article-list.ts';
import { logChange } from './changes.ts';

/** An article as it came in: what it was read into, and what was received, byte for byte. */
export interface ReceivedArticle {
  readonly article: Article;
  readonly original: Uint8Array;
  readonly mediaType: string | null;
  /** File or address, as people know it. */
  readonly name: string;
  readonly url: string | null;
  /** The form in which URLs of one page are equal, where it has one. */
  readonly address?: string | null;
  /** Who brought it in. */
  readonly by: string;
}

/** Where an article came from, once for each way in which it came. */
export interface Receipt {
  readonly name: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly original: string;
  readonly receivedAt: string;
  readonly receivedBy: string;
}

/** Articles with their originals. */
export class Articles {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Stores an article with its original. When this resolves, it is on disk. An article of the same text is stored once;
   * where else it came from is added to it.
   */
  async save(received: ReceivedArticle): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const { original } = received;
    const { article, mediaType, name, url, address, by } = storable({ ...received, original: null });
    const { id, text, ...details } = article;
    const { publisher, publishedAt } = details;
    return this.#database.transaction(async (transaction) => {
      const hash = await new Articles(transaction).saveOriginal(original, mediaType);
      const added = await transaction
        .insert(articles)
        .values({ id, text, details, ...filtered(details) })
        .onConflictDoNothing()
        .returning({ id: articles.id });
      const key = digest(hash, name, url ?? '');
      await transaction
        .insert(receipts)
        .values({
          article: id,
          original: hash,
          key,
          name,
          url,
          address,
          publisher,
          publishedAt,
          receivedBy: by,
        })
        .onConflictDoNothing();
      return { id, isNew: added.length > 0 };
    });
  }

  /** Stores what was received, byte for byte, once. @returns its hash */
  async saveOriginal(bytes: Uint8Array, mediaType: string | null): Promise<string> {
    const hash = digest(bytes);
    await this.#database
      .insert(originals)
      .values({ hash, bytes, mediaType: storable(mediaType) })
      .onConflictDoNothing();
    return hash;
  }

  /** @throws {Problem} `store.not-found` */
  async read(id: string): Promise<Article> {
    const [row] = await this.#database
      .select({ id: articles.id, text: articles.text, details: articles.details })
      .from(articles)
      .where(eq(articles.id, id));
    if (!row) throw new Problem('store.not-found', `there is no article ${id}`);
    return { id: row.id, text: row.text, ...row.details };
  }

  /** Where an article came from, first receipt first. */
  async receipts(id: string): Promise<readonly Receipt[]> {
    const rows = await this.#database
      .select()
      .from(receipts)
      .where(eq(receipts.article, id))
      .orderBy(receipts.id);
    return rows.map(({ name, url, publisher, original, receivedAt, receivedBy }) => {
      return { name, url, publisher, original, receivedAt: receivedAt.toISOString(), receivedBy };
    });
  }

  /** Whether an article came from this URL, or from another of the same page: `address` is the form in which these are equal. */
  async isKnown(url: string, address: string | null): Promise<boolean> {
    const found = await this.#database
      .select({ id: receipts.id })
      .from(receipts)
      .where(
        or(
          eq(receipts.url, storable(url)),
          address === null ? undefined : eq(receipts.address, storable(address)),
        ),
      )
      .limit(1);
    return found.length > 0;
  }

  /** What was received, byte for byte. @throws {Problem} `store.not-found` */
  async original(hash: string): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string | null }> {
    const [row] = await this.#database.select().from(originals).where(eq(originals.hash, hash));
    if (!row) throw new Problem('store.not-found', `there is no original ${hash}`);
    return { bytes: row.bytes, mediaType: row.mediaType };
  }

  /**
   * Takes an article out of all lists, and its claims out of all incidents. It stays where it is, so that what was decided
   * on it comes back with it.
   *
   * @throws {Problem} `store.not-found`
   */
  async withdraw(id: string, note: string, who: string): Promise<void> {
    await this.#database.transaction(async (transaction) => {
      await articleContext(transaction, storable(id));
      await markOutdated(transaction, [id]);
      const { isWithdrawn } = await lockArticle(transaction, id);
      if (isWithdrawn) return;
      await transaction
        .update(articles)
        .set({ withdrawnAt: sql`now()`, coding: null, claims: 0 })
        .where(eq(articles.id, id));
      await transaction.update(claims).set({ current: false, incident: null }).where(eq(claims.article, id));
      await logChange(transaction, { who, action: 'withdraw', subject: id, after: { note: storable(note) } });
    });
  }

  /** Takes a withdrawal back. The article has to be coded again, see `Jobs.add`. @throws {Problem} `store.not-found` */
  async bringBack(id: string, who: string): Promise<void> {
    await this.#database.transaction(async (transaction) => {
      const { isWithdrawn } = await lockArticle(transaction, storable(id));
      if (!isWithdrawn) return;
      await transaction.update(articles).set({ withdrawnAt: null }).where(eq(articles.id, id));
      await logChange(transaction, { who, action: 'bring-back', subject: id });
    });
  }

  /** Articles in the order in which they came in, the latest first. */
  list(filter: ArticleFilter, page: PageQuery): Promise<Page<ArticleSummary>> {
    return articlePage(this.#database, filter, page);
  }
}

/** The columns by which lists of articles are narrowed. */
function filtered({
  publisher,
  language,
  publishedAt,
}: Pick<Article, 'publisher' | 'language' | 'publishedAt'>) {
  return {
    publisher: publisher === null ? null : indexable(publisher),
    language: indexable(language),
    publishedOn: dayOf(publishedAt),
  };
}
