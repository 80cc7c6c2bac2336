import { index, integer, pgTable, real, text } from 'drizzle-orm/pg-core';
import type { Resemblance } from '../../schema/resemblance.ts';
import { articles } from './articles.ts';
import { bytea } from './columns.ts';

/** What each article is compared by with all others: `bands` to find those that may be alike, `signature` to tell how much. */
export const articleSignatures = pgTable(
  'article_signatures',
  {
    article: text('article')
      .primaryKey()
      .references(() => articles.id),
    bands: integer('bands').array().notNull(),
    signature: bytea('signature').notNull(),
  },
  // Without a list of pending entries, which every look-up would read from end to end.
  (table) => [index('article_signatures_bands').using('gin', table.bands).with({ fastupdate: false })],
);

/** Of an article that resembles one received before it: which, and how. */
export const articleResemblances = pgTable(
  'article_resemblances',
  {
    article: text('article')
      .primaryKey()
      .references(() => articles.id),
    other: text('other')
      .notNull()
      .references(() => articles.id),
    kind: text('kind').$type<Resemblance['kind']>().notNull(),
    likeness: real('likeness').notNull(),
  },
  (table) => [index('article_resemblances_by_other').on(table.other)],
);
