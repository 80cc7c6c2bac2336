import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
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

/**
 * Of an article that shares bands with this many, only the bands that none of them has are kept: those that come after it find
 * the crowd by its first members, and this one by what is its own. So however many alike texts come in, each is compared with
 * about as many.
 */
const CROWD = 100;

/** No article is compared with more. */
const COMPARED = 1000;

/** An article that came in, and one that it is to be compared with. */
interface Pair {
  readonly of: string;
  readonly article: string;
  readonly isVersion: boolean;
}

interface Similar extends Pair {
  readonly sequence: number;
  /** Null while it has not been compared itself. */
  readonly signature: Uint8Array | null;
}

interface Alike {
  readonly article: string;
  readonly sequence: number;
  readonly kind: Resemblance['kind'];
  readonly likeness: number;
}

/** An article that came in. */
interface Fresh {
  readonly article: string;
  readonly sequence: number;
  readonly text: ComparedText;
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
    const fresh = await this.#uncompared(texts);
    if (fresh.length === 0) return;
    const stored = Map.groupBy(await this.#similar(fresh), ({ of }) => of);
    const rows = [];
    for (const { article, text } of fresh) {
      const bands = await this.#ownBands(text.bands, stored.get(article) ?? []);
      rows.push({ article, bands, signature: text.signature });
    }
    await this.#database.insert(articleSignatures).values(rows);
    const compared = [];
    for (const one of fresh) {
      const similar = withSignatures(stored.get(one.article) ?? [], fresh);
      await this.#markAlike(one, [...similar, ...sharingBand(one, compared)]);
      compared.push(one);
    }
  }

  async #uncompared(texts: ReadonlyMap<string, ComparedText>): Promise<Fresh[]> {
    const rows = await this.#database
      .select({ article: articles.id, sequence: articles.sequence })
      .from(articles)
      .leftJoin(articleSignatures, eq(articleSignatures.article, articles.id))
      .where(and(inArray(articles.id, [...texts.keys()]), isNull(articleSignatures.article)));
    return rows.map((row) => ({ ...row, text: texts.get(row.article)! }));
  }

  async #markAlike({ article, sequence: own, text }: Fresh, similar: readonly Similar[]): Promise<void> {
    const alike = similar
      .map(({ signature, isVersion, ...row }): Alike => {
        return { ...row, kind: isVersion ? 'version' : 'copy', likeness: text.likenessTo(signature!) };
      })
      .filter(({ kind, likeness }) => kind === 'version' || likeness >= text.enough);
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

  /** The bands of an article by which others are to find it. */
  async #ownBands(bands: readonly number[], similar: readonly Similar[]): Promise<number[]> {
    if (similar.length < CROWD) return [...bands];
    const crowd = similar.map(({ article }) => article);
    const { rows } = await this.#database.execute<{ band: number }>(sql`
      select distinct band from article_signatures cross join unnest(bands) as band
      where article in ${crowd} and band in ${[...bands]}`);
    const taken = new Set(rows.map(({ band }) => band));
    return bands.filter((band) => !taken.has(band));
  }

  /** The stored articles that came from an address of one of some, and those that share a band with it. */
  async #similar(fresh: readonly Fresh[]): Promise<Similar[]> {
    const [versions, sharing] = [await this.#versions(fresh), await this.#sharing(fresh)];
    const pairs = new Map([...sharing, ...versions].map((pair) => [`${pair.of} ${pair.article}`, pair]));
    const ids = [...new Set([...pairs.values()].map(({ article }) => article))];
    if (ids.length === 0) return [];
    const rows = await this.#database
      .select({
        article: articles.id,
        sequence: articles.sequence,
        signature: articleSignatures.signature,
      })
      .from(articles)
      .leftJoin(articleSignatures, eq(articleSignatures.article, articles.id))
      .where(and(inArray(articles.id, ids), isNull(articles.withdrawnAt)));
    const byId = new Map(rows.map((row) => [row.article, row]));
    return [...pairs.values()].flatMap((pair) => {
      const row = byId.get(pair.article);
      return row ? [{ ...row, ...pair }] : [];
    });
  }

  async #sharing(fresh: readonly Fresh[]): Promise<Pair[]> {
    const given = fresh.map(({ article, text }) => ({ article, bands: text.bands }));
    const { rows } = await this.#database.execute<{ of: string; article: string }>(sql`
      select fresh.article as of, sharing.article
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as fresh(article text, bands int[])
      cross join lateral (
        select article from article_signatures other where other.bands && fresh.bands limit ${COMPARED}) sharing`);
    return rows.map((row) => ({ ...row, isVersion: false }));
  }

  async #versions(fresh: readonly Fresh[]): Promise<Pair[]> {
    const own = alias(receipts, 'own');
    const ids = fresh.map(({ article }) => article);
    const rows = await this.#database
      .selectDistinct({ of: own.article, article: receipts.article })
      .from(own)
      .innerJoin(receipts, eq(receipts.address, own.address))
      .where(and(inArray(own.article, ids), ne(receipts.article, own.article)));
    return rows.map((row) => ({ ...row, isVersion: true }));
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

/** What has a signature, among what came in together with it too. */
function withSignatures(similar: readonly Similar[], fresh: readonly Fresh[]): Similar[] {
  return similar.flatMap((other) => {
    const signature =
      other.signature ?? fresh.find(({ article }) => article === other.article)?.text.signature;
    return signature ? [{ ...other, signature }] : [];
  });
}

/** Those of some that came in together that share a band with one of them. */
function sharingBand({ article: of, text }: Fresh, others: readonly Fresh[]): Similar[] {
  const bands = new Set(text.bands);
  return others
    .filter((other) => other.text.bands.some((band) => bands.has(band)))
    .map(({ article, sequence, text: { signature } }) => {
      return { of, article, isVersion: false, sequence, signature };
    });
}
