import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core';
import type { Resemblance } from '../../schema/resemblance.ts';
import type { Database } from '../database.ts';
import { articles } from '../tables/articles.ts';
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

/** So many articles that share a band with a new one are compared with it: those that were stored first. */
const COMPARED = 200;

/** An article that one that came in is to be compared with. */
interface Similar {
  readonly of: string;
  readonly article: string;
  readonly isVersion: boolean;
  /** The places of the two in the order in which articles came in: of the one, and of this. */
  readonly own: number;
  readonly sequence: number;
  readonly signature: Uint8Array;
}

interface Alike {
  readonly article: string;
  readonly own: number;
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
   * Compares articles with all that are stored, and marks which of them they resemble, or which of them resemble one of these
   * where they came in later. To be called within a transaction, as its last step: until it ends others wait to compare
   * theirs, so that of two articles at one time one sees the other. One that was compared before stays as it is.
   */
  async note(texts: ReadonlyMap<string, ComparedText>): Promise<void> {
    await this.#database.execute(sql`select pg_advisory_xact_lock(hashtext('article_signatures'))`);
    const added = await this.#database
      .insert(articleSignatures)
      .values(
        [...texts].map(([article, { bands, signature }]) => ({ article, bands: [...bands], signature })),
      )
      .onConflictDoNothing()
      .returning({ article: articleSignatures.article });
    if (added.length === 0) return;
    const ids = added.map(({ article }) => article);
    const found = Map.groupBy(await this.#similar(ids), ({ of }) => of);
    for (const id of ids) await this.#markAlike(id, texts.get(id)!, found.get(id) ?? []);
  }

  async #markAlike(
    article: string,
    { likenessTo, enough }: ComparedText,
    found: readonly Similar[],
  ): Promise<void> {
    const alike = found
      .map(({ signature, isVersion, ...row }): Alike => {
        return { ...row, kind: isVersion ? 'version' : 'copy', likeness: likenessTo(signature) };
      })
      .filter(({ kind, likeness }) => kind === 'version' || likeness >= enough);
    const closest = alike.filter(({ sequence, own }) => sequence < own).sort(byCloseness)[0];
    if (closest) await this.#mark(article, closest.article, closest);
    for (const later of alike.filter(({ sequence, own }) => sequence > own))
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

  /** What is to be compared with each of some articles: those that came from one of its addresses, and some that share a band. */
  async #similar(ids: readonly string[]): Promise<Similar[]> {
    const { rows } = await this.#database.execute<{ [column in keyof Similar]: Similar[column] }>(sql`
      with candidates as (
        select fresh.article as of, shared.article, false as is_version
        from article_signatures fresh cross join lateral (
          select other.article from article_signatures other
          where other.bands && fresh.bands and other.article <> fresh.article limit ${COMPARED}) shared
        where fresh.article in ${[...ids]}
        union all
        select own.article, other.article, true
        from receipts own join receipts other on other.address = own.address and other.article <> own.article
        where own.article in ${[...ids]})
      select candidates.of, candidates.article, bool_or(candidates.is_version) as "isVersion",
        own.sequence::float8 as own, articles.sequence::float8 as sequence, article_signatures.signature
      from candidates
      join articles own on own.id = candidates.of
      join articles on articles.id = candidates.article and articles.withdrawn_at is null
      join article_signatures on article_signatures.article = candidates.article
      group by 1, 2, 4, 5, 6`);
    return rows;
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
