import { inArray, sql } from 'drizzle-orm';
import { Problem } from '../../schema/problem.ts';
import type { Record } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { markOutdated } from '../merging/outdated.ts';
import { type ArticleContext, lockArticles } from '../queries/article-context.ts';
import { storable } from '../storable.ts';
import { articles, codings } from '../tables/articles.ts';
import { claims } from '../tables/claims.ts';
import { addFirstClaims, type NewCoding, replaceClaims } from './replace-claims.ts';

/** What one coder read from an article: the record, and by which version of the program. */
export interface Coding {
  readonly record: Record;
  readonly version: string;
}

interface Coded {
  readonly context: ArticleContext;
  readonly coding: NewCoding;
}

/**
 * Stores codings of several articles, within a transaction, and makes them those that stand. An article that has a coding of
 * that version, or is withdrawn, is left as it is.
 *
 * @returns the articles whose codings were stored
 * @throws {Problem} `store.not-found`
 */
export async function saveCodings(
  transaction: Database,
  given: readonly Coding[],
): Promise<ReadonlySet<string>> {
  const byArticle = new Map(given.map((coding) => [coding.record.article.id, coding]));
  const ids = [...byArticle.keys()];
  await checkAreThere(transaction, ids);
  await markOutdated(transaction, ids);
  const contexts = await lockArticles(transaction, ids);
  const versions = await versionsOf(transaction, [...contexts.values()]);
  const fresh = ids.filter(
    (id) => !contexts.get(id)!.isWithdrawn && versions.get(id) !== byArticle.get(id)!.version,
  );
  if (fresh.length === 0) return new Set();
  const reads = new Map(fresh.map((id) => [id, readOf(byArticle.get(id)!)]));
  const rows = await transaction
    .insert(codings)
    .values([...reads].map(([article, { version, record }]) => ({ article, version, record })))
    .returning({ id: codings.id, article: codings.article });
  const coded = rows.map(({ id, article }): Coded => {
    const { version, record } = reads.get(article)!;
    return { context: contexts.get(article)!, coding: { id, version, claims: record.claims } };
  });
  await makeStand(transaction, await storeClaims(transaction, coded));
  return new Set(fresh);
}

function readOf({ record, version }: Coding) {
  const { article: _, ...read } = storable(record);
  return { version, record: read };
}

async function checkAreThere(transaction: Database, ids: readonly string[]): Promise<void> {
  const rows = await transaction
    .select({ id: articles.id })
    .from(articles)
    .where(inArray(articles.id, [...ids]));
  const there = new Set(rows.map(({ id }) => id));
  const missing = ids.find((id) => !there.has(id));
  if (missing !== undefined) throw new Problem('store.not-found', `there is no article ${missing}`);
}

/** The versions of the codings that stand, by article. */
async function versionsOf(
  transaction: Database,
  contexts: readonly ArticleContext[],
): Promise<ReadonlyMap<string, string>> {
  const standing = contexts.flatMap(({ coding }) => coding ?? []);
  if (standing.length === 0) return new Map();
  const rows = await transaction
    .select({ article: codings.article, version: codings.version })
    .from(codings)
    .where(inArray(codings.id, standing));
  return new Map(rows.map(({ article, version }) => [article, version]));
}

/** @returns what stands now of each article, with how many claims */
async function storeClaims(transaction: Database, coded: readonly Coded[]) {
  const ids = coded.map(({ context }) => context.id);
  const rows = await transaction
    .selectDistinct({ article: claims.article })
    .from(claims)
    .where(inArray(claims.article, ids));
  const hadSome = new Set(rows.map(({ article }) => article));
  await addFirstClaims(
    transaction,
    coded.filter(({ context }) => !hadSome.has(context.id)),
  );
  const stand = [];
  for (const { context, coding } of coded) {
    const count = hadSome.has(context.id)
      ? await replaceClaims(transaction, context, coding)
      : coding.claims.length;
    stand.push({ id: context.id, coding: coding.id, claims: count });
  }
  return stand;
}

async function makeStand(
  transaction: Database,
  stand: readonly { readonly id: string; readonly coding: number; readonly claims: number }[],
): Promise<void> {
  await transaction.execute(sql`
    update articles set coding = stand.coding, claims = stand.claims
    from jsonb_to_recordset(${JSON.stringify(stand)}::jsonb) as stand(id text, coding bigint, claims integer)
    where articles.id = stand.id`);
}
