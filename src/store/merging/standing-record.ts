import { and, eq, ne, sql } from 'drizzle-orm';
import type { Record } from '../../schema/record.ts';
import type { Database } from '../database.ts';
import { articles, codings } from '../tables/articles.ts';
import { claims } from '../tables/claims.ts';

/**
 * The record of an article as it stands: with people's corrections, without the claims that they rejected. Its claims go by
 * their stored ids, and it has no incidents, which are to be made of its claims. Null while it is not coded.
 */
export async function standingRecord(database: Database, id: string): Promise<Record | null> {
  const [row] = await database
    .select({ text: articles.text, details: articles.details, record: codings.record })
    .from(articles)
    .innerJoin(codings, eq(codings.id, articles.coding))
    .where(eq(articles.id, id));
  if (!row) return null;
  const standing = await database
    .select({ id: claims.id, claim: claims.claim })
    .from(claims)
    .where(and(eq(claims.article, id), sql`${claims.current}`, ne(claims.review, 'rejected')))
    .orderBy(sql`(${claims.claim} -> 'span' ->> 'start')::int`, claims.id);
  const { sentences, actors, main, diagnostics } = row.record;
  return {
    article: { id, text: row.text, ...row.details },
    sentences,
    actors,
    claims: standing.map(({ id: stored, claim }) => ({ ...claim, id: stored })),
    incidents: [],
    main: main ?? null,
    diagnostics,
  };
}
