import { and, arrayOverlaps, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core';
import type { Resemblance } from '../../schema/resemblance.ts';
import type { Database } from '../database.ts';
import { articles, receipts } from '../tables/articles.ts';
import { articleResemblances, articleSignatures } from '../tables/resemblances.ts';

/** What a text is compared by. How texts are compared is not the store's business: it keeps `signature` as it is. */
export interface ComparedText {
  /** Numbers of 32 bits with a sign: texts that are nearly the same share one. */
  readonly bands: readonly number[];
  readonly signature: Uint8Array;
  /** How alike a text of another signature is, 0 to 1; below `enough` the two are not alike. */
  readonly likenessTo: (signature: Uint8Array) => number;
  readonly enough: number;
}

/** So many articles are compared with a new one: the first to come in of those that share a band with it. */
const COMPARED = 200;

interface Alike {
  readonly article: string;
  readonly sequence: number;
  readonly kind: Resemblance['kind'];
  readonly likeness: number;
}

/** Which articles are nearly the same, or versions of one page. */
export class Resemblances {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Compares an article with all that are stored, and marks which of them it resembles, or which of them resemble it where
   * they came in later. To be called within a transaction, as its last step: until it ends others wait to compare theirs, so
   * that of two articles at one time one sees the other. One that was compared before stays as it is.
   */
  async note(article: string, text: ComparedText): Promise<void> {
    const { bands, signature } = text;
    await this.#database.execute(sql`select pg_advisory_xact_lock(hashtext('article_signatures'))`);
    const added = await this.#database
      .insert(articleSignatures)
      .values({ article, bands: [...bands], signature })
      .onConflictDoNothing()
      .returning({ article: articleSignatures.article });
    if (added.length === 0) return;
    const alike = await this.#alike(article, text);
    if (alike.length === 0) return;
    const own = await this.#sequence(article);
    const closest = alike.filter(({ sequence }) => sequence < own).sort(byCloseness)[0];
    if (closest) await this.#mark(article, closest.article, closest);
    for (const later of alike.filter(({ sequence }) => sequence > own))
      await this.#mark(later.article, article, later);
  }

  /** Those that resemble an article and came in after it, the first first. */
  async resembling(article: string): Promise<Resemblance[]> {
    return this.#database
      .select({ ...shown(articles), kind: articleResemblances.kind, likeness: articleResemblances.likeness })
      .from(articleResemblances)
      .innerJoin(articles, eq(articles.id, articleResemblances.article))
      .where(and(eq(articleResemblances.other, article), isNull(articles.withdrawnAt)))
      .orderBy(asc(articles.sequence))
      .limit(COMPARED);
  }

  /** What each of some articles resembles, for those that resemble one. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Resemblance>> {
    if (ids.length === 0) return new Map();
    const other = alias(articles, 'other');
    const rows = await this.#database
      .select({
        of: articleResemblances.article,
        ...shown(other),
        kind: articleResemblances.kind,
        likeness: articleResemblances.likeness,
      })
      .from(articleResemblances)
      .innerJoin(other, eq(other.id, articleResemblances.other))
      .where(and(inArray(articleResemblances.article, [...ids]), isNull(other.withdrawnAt)));
    return new Map(rows.map(({ of, ...resemblance }) => [of, resemblance]));
  }

  /** How many of the articles that an import added resemble one that was there before. */
  async countIn(importId: string): Promise<number> {
    const { rows } = await this.#database.execute<{ count: number }>(sql`
      select count(distinct item.article)::int as count from import_items item
      join article_resemblances resemblance on resemblance.article = item.article
      where item.import = ${importId} and item.is_new`);
    return rows[0]!.count;
  }

  async #alike(article: string, { bands, likenessTo, enough }: ComparedText): Promise<Alike[]> {
    const versions = await this.#versions(article);
    const rows = await this.#database
      .select({
        article: articles.id,
        sequence: articles.sequence,
        signature: articleSignatures.signature,
      })
      .from(articleSignatures)
      .innerJoin(articles, eq(articles.id, articleSignatures.article))
      .where(
        and(
          ne(articleSignatures.article, article),
          isNull(articles.withdrawnAt),
          versions.length > 0
            ? sql`(${arrayOverlaps(articleSignatures.bands, [...bands])} or ${inArray(articleSignatures.article, versions)})`
            : arrayOverlaps(articleSignatures.bands, [...bands]),
        ),
      )
      // A sum, so that no index of the articles is walked in this order instead of looking the bands up.
      .orderBy(sql`${articles.sequence} + 0`)
      .limit(COMPARED);
    return rows
      .map(({ signature, ...row }): Alike => {
        const kind = versions.includes(row.article) ? 'version' : 'copy';
        return { ...row, kind, likeness: likenessTo(signature) };
      })
      .filter(({ kind, likeness }) => kind === 'version' || likeness >= enough);
  }

  /** The articles that came from an address of this one. */
  async #versions(article: string): Promise<string[]> {
    const own = alias(receipts, 'own');
    const rows = await this.#database
      .selectDistinct({ article: receipts.article })
      .from(own)
      .innerJoin(receipts, eq(receipts.address, own.address))
      .where(and(eq(own.article, article), ne(receipts.article, article)));
    return rows.map((row) => row.article);
  }

  async #sequence(article: string): Promise<number> {
    const [row] = await this.#database
      .select({ sequence: articles.sequence })
      .from(articles)
      .where(eq(articles.id, article));
    return row!.sequence;
  }

  /** A mark gives way to one that says more: a version to none, a copy to a version or to a closer copy. */
  async #mark(article: string, other: string, { kind, likeness }: Alike): Promise<void> {
    await this.#database
      .insert(articleResemblances)
      .values({ article, other, kind, likeness })
      .onConflictDoUpdate({
        target: articleResemblances.article,
        set: { other, kind, likeness },
        setWhere: sql`${articleResemblances.kind} = 'copy' and (excluded.kind = 'version' or excluded.likeness > ${articleResemblances.likeness})`,
      });
  }
}

/** The version before goes first, then the text that is most alike, and of equals the one that came in first. */
function byCloseness(one: Alike, other: Alike): number {
  if (one.kind !== other.kind) return one.kind === 'version' ? -1 : 1;
  if (one.kind === 'version') return other.sequence - one.sequence;
  return other.likeness - one.likeness || one.sequence - other.sequence;
}

/** What is shown of the other article. */
function shown(table: { readonly id: AnyPgColumn; readonly details: AnyPgColumn }) {
  return {
    article: sql<string>`${table.id}`,
    title: sql<string>`${table.details}->>'title'`,
    publisher: sql<string | null>`${table.details}->>'publisher'`,
  };
}
