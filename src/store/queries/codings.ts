import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Article } from '../../schema/article.ts';
import { Problem } from '../../schema/problem.ts';
import type { Record } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { type Coding, saveCodings } from '../recoding/save-codings.ts';
import { articles, codings } from '../tables/articles.ts';

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
  async save(coding: Coding): Promise<boolean> {
    return (await this.saveAll([coding])).size > 0;
  }

  /**
   * The same with several articles: all or none. @returns the articles whose codings were stored
   * @throws {Problem} `store.not-found`
   */
  saveAll(given: readonly Coding[]): Promise<ReadonlySet<string>> {
    return this.#database.transaction((transaction) => saveCodings(transaction, given));
  }

  /** Those of some articles that have no coding of this version, and the ids under which there is no article. */
  async uncoded(
    ids: readonly string[],
    version: string,
  ): Promise<{ readonly uncoded: readonly Article[]; readonly missing: readonly string[] }> {
    const rows = await this.#database
      .select({ id: articles.id, text: articles.text, details: articles.details, version: codings.version })
      .from(articles)
      .leftJoin(codings, eq(codings.id, articles.coding))
      .where(inArray(articles.id, [...ids]));
    const there = new Set(rows.map(({ id }) => id));
    return {
      uncoded: rows
        .filter((row) => row.version !== version)
        .map(({ id, text, details }) => ({ id, text, ...details })),
      missing: ids.filter((id) => !there.has(id)),
    };
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
