import { sql } from 'drizzle-orm';
import type { Span } from '../../schema/span.ts';
import type { Database } from '../../store/database.ts';
import { storable } from '../../store/storable.ts';

/** Characters of private use, by which the database marks what it found; no report has a use for them. */
export const BEGIN = '\uE0F0';
export const END = '\uE0F1';

/**
 * Where in sentences the words that were looked for stand, by sentence: half-open ranges of UTF-16 code units. The database
 * marks them, as it alone knows which forms of a word it found; no markup is made of it. Each sentence is sent once,
 * however many claims are stated in it.
 */
export async function highlightsIn(
  database: Database,
  sentences: Iterable<string>,
  words: string,
): Promise<ReadonlyMap<string, Span[]>> {
  const distinct = [...new Set(sentences)];
  if (distinct.length === 0) return new Map();
  const options = `HighlightAll=true, StartSel=${BEGIN}, StopSel=${END}`;
  const { rows } = await database.execute<{ place: number; marked: string }>(sql`
    select place::int as place, ts_headline('english', sentence, wanted, ${options}) as marked
    from jsonb_array_elements_text(${JSON.stringify(distinct)}::jsonb) with ordinality as given(sentence, place),
      websearch_to_tsquery('english', ${storable(words)}) as wanted`);
  return new Map(
    rows.map(({ place, marked }) => {
      const sentence = distinct[place - 1]!;
      return [sentence, markedSpans(marked, sentence)];
    }),
  );
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
