import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { ImportSource, ImportState } from '../../schema/import.ts';
import { articles } from './articles.ts';
import { moment } from './columns.ts';

/** What people and feeds brought in, and how far it is. `position` is that of the last item stored: from there it goes on. */
export const imports = pgTable(
  'imports',
  {
    id: text('id').primaryKey(),
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    source: json('source').$type<ImportSource>().notNull(),
    name: text('name').notNull(),
    state: text('state').$type<ImportState>().notNull().default('waiting'),
    position: json('position').$type<readonly (string | number)[]>(),
    done: integer('done').notNull().default(0),
    added: integer('added').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    problem: text('problem'),
    by: text('by').notNull(),
    createdAt: moment('created_at'),
    updatedAt: moment('updated_at'),
  },
  (table) => [index('imports_by_sequence').on(table.sequence.desc())],
);

/** The items of imports, each with the article that it gave or why it gave none. */
export const importItems = pgTable(
  'import_items',
  {
    import: text('import')
      .notNull()
      .references(() => imports.id),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    article: text('article').references(() => articles.id),
    isNew: boolean('is_new').notNull(),
    code: text('code'),
    message: text('message'),
  },
  (table) => [
    primaryKey({ columns: [table.import, table.number] }),
    index('import_items_failed').on(table.import, table.number).where(sql`article is null`),
    index('import_items_by_article').on(table.article),
  ],
);

/** Addresses that are read again and again. `memory` is what the reader wants back next time (ETag, Last-Modified). */
export const feeds = pgTable(
  'feeds',
  {
    id: text('id').primaryKey(),
    url: text('url').notNull(),
    key: text('key').notNull(),
    title: text('title'),
    everyMinutes: integer('every_minutes').notNull(),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    memory: json('memory').$type<unknown>(),
    checkedAt: timestamp('checked_at', { withTimezone: true, mode: 'date' }),
    nextAt: moment('next_at'),
    failures: integer('failures').notNull().default(0),
    problem: text('problem'),
    by: text('by').notNull(),
  },
  (table) => [unique('feeds_once').on(table.key), index('feeds_due').on(table.nextAt).where(sql`active`)],
);
