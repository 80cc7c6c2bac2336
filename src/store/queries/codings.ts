import { and, eq, gt, isNull, ne, or } from 'drizzle-orm';
import type { Claim } from '../../schema/claim.ts';
import { Problem } from '../../schema/problem.ts';
import type { Record } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { storable } from '../storable.ts';
import { articles, codings } from '../tables/articles.ts';
import { claims } from '../tables/claims.ts';
import { lockArticle } from './article-context.ts';
import { type ClaimContext, claimColumns, claimId, isOpenEnded } from './claim-row.ts';

/** What one coder read from an article: the record, and by which version of the program. */
export interface Coding {
  readonly record: Record;
  readonly version: string;
}

const ROWS_AT_ONCE = 500;

/** Codings of articles: the one that stands, and those before it. */
export class Codings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Stores the coding of an article that has none by this version yet, and makes it the one that stands: all of it or
   * nothing. Two workers that code the same article at once store it once.
   *
   * @returns false when the article has a coding of this version already
   * @throws {Problem} `store.not-found`
   */
  async save({ record, version }: Coding): Promise<boolean> {
    const { article, ...read } = storable(record);
    return this.#database.transaction(async (transaction) => {
      const context = await lockArticle(transaction, article.id);
      if ((await new Codings(transaction).version(article.id)) === version) return false;
      const [coding] = await transaction
        .insert(codings)
        .values({ article: article.id, version, record: read })
        .returning({ id: codings.id });
      await replaceClaims(transaction, context, coding!.id, read.claims);
      await transaction
        .update(articles)
        .set({ coding: coding!.id, claims: read.claims.length })
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
      .where(and(gt(articles.sequence, after), or(isNull(codings.id), ne(codings.version, version))))
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

async function replaceClaims(
  transaction: Database,
  context: ClaimContext,
  coding: number,
  read: readonly Claim[],
): Promise<void> {
  const taken = new Set<string>();
  const rows = read.map((claim) => {
    const id = claimId(context.id, claim, taken);
    taken.add(id);
    const outcome = isOpenEnded(claim) ? ('open' as const) : null;
    return { id, article: context.id, coding, outcome, ...claimColumns(claim, context) };
  });
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await transaction.insert(claims).values(rows.slice(at, at + ROWS_AT_ONCE));
}
