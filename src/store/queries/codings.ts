import { and, eq, gt, isNull, ne, or } from 'drizzle-orm';
import { Problem } from '../../schema/problem.ts';
import type { Record } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { markOutdated } from '../merging/outdated.ts';
import { replaceClaims } from '../recoding/replace-claims.ts';
import { storable } from '../storable.ts';
import { articles, codings } from '../tables/articles.ts';
import { articleContext, lockArticle } from './article-context.ts';

/** What one coder read from an article: the record, and by which version of the program. */
export interface Coding {
  readonly record: Record;
  readonly version: string;
}

/** Codings of articles: the one that stands, and those before it. */
export class Codings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Stores the coding of an article that has none by this version yet, and makes it the one that stands: all of it or
   * nothing, so that until then the one before does. People's decisions stay. Two workers that code the same article at
   * once store it once.
   *
   * @returns false when the article has a coding of this version already, or is withdrawn
   * @throws {Problem} `store.not-found`
   */
  async save({ record, version }: Coding): Promise<boolean> {
    const { article, ...read } = storable(record);
    return this.#database.transaction(async (transaction) => {
      await articleContext(transaction, article.id);
      await markOutdated(transaction, [article.id]);
      const context = await lockArticle(transaction, article.id);
      if (context.isWithdrawn) return false;
      if ((await new Codings(transaction).version(article.id)) === version) return false;
      const [coding] = await transaction
        .insert(codings)
        .values({ article: article.id, version, record: read })
        .returning({ id: codings.id });
      const { id } = coding!;
      const count = await replaceClaims(transaction, context, { id, version, claims: read.claims });
      await transaction
        .update(articles)
        .set({ coding: id, claims: count })
        .where(eq(articles.id, article.id));
      return true;
    });
  }

  /** The version of the coding that stands; null while there is none. */
  async version(article: string): Promise<string | null> {
    const [row] = await this.#database
      .select({ version: codings.version })
      .from(articles)
      .innerJoin(codings, eq(codings.id, articles.coding))
      .where(eq(articles.id, article));
    return row?.version ?? null;
  }

  /** Articles whose coding is not of this version, or that have none, in the order of receipt from `after` on. */
  async outdated(version: string, after: number, limit: number) {
    return this.#database
      .select({ id: articles.id, sequence: articles.sequence })
      .from(articles)
      .leftJoin(codings, eq(codings.id, articles.coding))
      .where(
        and(
          isNull(articles.withdrawnAt),
          gt(articles.sequence, after),
          or(isNull(codings.id), ne(codings.version, version)),
        ),
      )
      .orderBy(articles.sequence)
      .limit(limit);
  }

  /** The record of an article as its coder read it; null while it is not coded. @throws {Problem} `store.not-found` */
  async record(id: string): Promise<Record | null> {
    const [row] = await this.#database
      .select({ text: articles.text, details: articles.details, record: codings.record })
      .from(articles)
      .leftJoin(codings, eq(codings.id, articles.coding))
      .where(eq(articles.id, id));
    if (!row) throw new Problem('store.not-found', `there is no article ${id}`);
    return row.record && { article: { id, text: row.text, ...row.details }, ...row.record };
  }
}
