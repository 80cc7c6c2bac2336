import { desc, sql } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import { articles } from '../../store/tables/articles.ts';
import type { Columns } from '../catalogue/columns.ts';

/** A publisher, with what came from it and what people made of its claims. */
interface Source {
  readonly publisher: string | null;
  readonly articles: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  claims: number;
  accepted: number;
  corrected: number;
  rejected: number;
}

/** The publishers of all articles, the most frequent first. */
export async function sourcesOf(database: Database, claims: Columns): Promise<Source[]> {
  const count = sql<number>`count(*)::int`;
  const rows = await database
    .select({
      publisher: articles.publisher,
      articles: count,
      firstDay: sql<string | null>`min(${articles.publishedOn})::text`,
      lastDay: sql<string | null>`max(${articles.publishedOn})::text`,
    })
    .from(articles)
    .groupBy(articles.publisher)
    .orderBy(desc(count), articles.publisher);
  const sources = rows.map((row): Source => ({ ...row, claims: 0, accepted: 0, corrected: 0, rejected: 0 }));
  const byName = new Map(sources.map((source) => [source.publisher, source]));
  const { starts, lengths, pool, dictionary } = claims.lists.publisher;
  const { review } = claims.words;
  for (let row = 0; row < claims.length; row++) {
    const source = byName.get(lengths[row] === 0 ? null : dictionary.valueOf(pool[starts[row]!]!));
    if (!source) continue;
    const decision = review.dictionary.valueOf(review.codes[row]!);
    source.claims += 1;
    if (decision === 'accepted' || decision === 'corrected' || decision === 'rejected') source[decision] += 1;
  }
  return sources;
}
