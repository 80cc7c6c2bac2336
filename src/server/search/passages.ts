import { inArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { Span } from '../../schema/span.ts';
import type { Database } from '../../store/database.ts';
import { storable } from '../../store/storable.ts';
import { articles } from '../../store/tables/articles.ts';
import { BEGIN, END, markedSpans } from './highlights.ts';

const Marked = z.object({
  text: z.string(),
  highlights: z.array(Span).describe('Where the words stand in `text`, in UTF-16 code units'),
});

/** Where words that were looked for stand in an article: in its title, and in the passage of it that holds most of them. */
export const FoundIn = z.object({ title: Marked, passage: Marked }).meta({ id: 'FoundIn' });
export type FoundIn = z.infer<typeof FoundIn>;

/** Of a text, as much is looked through as the index of the store holds. */
const SEARCHED = 150_000;
const marks = `StartSel=${BEGIN}, StopSel=${END}`;
const ofTitle = `HighlightAll=true, ${marks}`;
const ofPassage = `MaxFragments=1, MinWords=12, MaxWords=28, ${marks}`;

/** Where words stand in articles, by the id of the article. */
export async function passagesIn(
  database: Database,
  ids: readonly string[],
  words: string,
): Promise<ReadonlyMap<string, FoundIn>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`websearch_to_tsquery('english', ${storable(words)})`;
  const rows = await database
    .select({
      id: articles.id,
      title: sql<string>`${articles.details} ->> 'title'`,
      text: articles.text,
      markedTitle: sql<string>`ts_headline('english', ${articles.details} ->> 'title', ${wanted}, ${ofTitle})`,
      passage: sql<string>`ts_headline('english', left(${articles.text}, ${SEARCHED}), ${wanted}, ${ofPassage})`,
    })
    .from(articles)
    .where(inArray(articles.id, [...ids]));
  return new Map(
    rows.map(({ id, title, text, markedTitle, passage }) => {
      const plain = passage.replaceAll(BEGIN, '').replaceAll(END, '');
      // A text with such characters of its own is shown without marks rather than with wrong ones.
      const highlights = text.includes(plain) ? markedSpans(passage, plain) : [];
      return [
        id,
        {
          title: { text: title, highlights: markedSpans(markedTitle, title) },
          passage: { text: plain, highlights },
        },
      ];
    }),
  );
}
