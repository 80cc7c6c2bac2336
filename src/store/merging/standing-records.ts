import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Record } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { articles, codings } from '../tables/articles.ts';
import { claims } from '../tables/claims.ts';

/**
 * The records of articles as they stand: with people's corrections, without the claims that they rejected. Their claims go by
 * their stored ids, and they have no incidents, which are to be made of the claims. An article that is not coded has none.
 */
export async function standingRecords(database: Database, ids: readonly string[]): Promise<Record[]> {
  const rows = await database
    .select({
      id: articles.id,
      text: articles.text,
      details: articles.details,
      record: codings.record,
    })
    .from(articles)
    .innerJoin(codings, eq(codings.id, articles.coding))
    .where(inArray(articles.id, [...ids]));
  const standing = await database
    .select({ id: claims.id, article: claims.article, claim: claims.claim })
    .from(claims)
    .where(and(inArray(claims.article, [...ids]), sql`${claims.current}`, ne(claims.review, 'rejected')))
    .orderBy(sql`(${claims.claim} -> 'span' ->> 'start')::int`, claims.id);
  const byArticle = Map.groupBy(standing, ({ article }) => article);
  return rows.map(({ id, text, details, record: { sentences, actors, main, diagnostics } }) => ({
    article: { id, text, ...details },
    sentences,
    actors,
    claims: (byArticle.get(id) ?? []).map(({ id: stored, claim }) => ({ ...claim, id: stored })),
    incidents: [],
    main: main ?? null,
    diagnostics,
  }));
}
