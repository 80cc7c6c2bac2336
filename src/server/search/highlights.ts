import { inArray, sql } from 'drizzle-orm';
import type { Span } from '../../schema/span.ts';
import type { Database } from '../../store/database.ts';
import { storable } from '../../store/storable.ts';
import { claims } from '../../store/tables/claims.ts';

/** Characters of private use, by which the database marks what it found; no report has a use for them. */
const BEGIN = '\uE0F0';
const END = '\uE0F1';

/**
 * Where in the sentences of claims the words that were looked for stand, by claim: half-open ranges of UTF-16 code units into the
 * sentence. The database marks them, as it alone knows which forms of a word it found; no markup is made of it.
 */
export async function highlightsIn(
  database: Database,
  ids: readonly string[],
  words: string,
): Promise<ReadonlyMap<string, Span[]>> {
  if (ids.length === 0) return new Map();
  const options = `HighlightAll=true, StartSel=${BEGIN}, StopSel=${END}`;
  const rows = await database
    .select({
      id: claims.id,
      sentence: claims.sentence,
      marked: sql<string>`ts_headline('english', ${claims.sentence}, websearch_to_tsquery('english', ${storable(words)}), ${options})`,
    })
    .from(claims)
    .where(inArray(claims.id, [...ids]));
  return new Map(rows.map(({ id, sentence, marked }) => [id, markedSpans(marked, sentence)]));
}

/** The spans that a marked text marks. Where it is not the text with marks in it, nothing is marked rather than the wrong words. */
export function markedSpans(marked: string, text: string): Span[] {
  const pieces = marked.split(new RegExp(`[${BEGIN}${END}]`));
  if (pieces.join('') !== text) return [];
  const spans: Span[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1 && piece !== '') spans.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return spans;
}
