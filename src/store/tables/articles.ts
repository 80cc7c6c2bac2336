import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { Article } from '../../schema/article.ts';
import type { Record } from '../../schema/record.ts';
import { bytea, moment, sequence, tsvector } from './columns.ts';

/** What was received, byte for byte, under the SHA-256 of its bytes. */
export const originals = pgTable('originals', {
  hash: text('hash').primaryKey(),
  bytes: bytea('bytes').notNull(),
  mediaType: text('media_type'),
  receivedAt: moment('received_at'),
});

/** An article without its id and its text, which have columns of their own. */
export type ArticleDetails = Omit<Article, 'id' | 'text'>;

/**
 * One row for each distinct text. The text, and all that spans point into, never changes: a trigger holds it.
 * `coding` is the coding that stands; null while none is complete. One that is withdrawn is in no list and has no claims.
 */
export const articles = pgTable(
  'articles',
  {
    id: text('id').primaryKey(),
    sequence: sequence(),
    text: text('text').notNull(),
    details: json('details').$type<ArticleDetails>().notNull(),
    publisher: text('publisher'),
    language: text('language').notNull(),
    publishedOn: date('published_on', { mode: 'string' }),
    receivedAt: moment('received_at'),
    coding: bigint('coding', { mode: 'number' }),
    claims: integer('claims').notNull().default(0),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true, mode: 'date' }),
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(
        sql`to_tsvector('english', left(details->>'title', 2000) || ' ' || left(text, 150000))`,
      ),
  },
  (table) => [
    index('articles_by_sequence').on(table.sequence.desc()),
    index('articles_by_day').on(table.publishedOn.desc(), table.sequence.desc()),
    index('articles_by_publisher').on(table.publisher, table.sequence.desc()),
    index('articles_by_language').on(table.language, table.sequence.desc()),
    index('articles_waiting').on(table.sequence).where(sql`coding is null`),
    index('articles_search').using('gin', table.search),
  ],
);

/**
 * Where a text came from: the same wire story from three papers is one article with three receipts. `key` is a digest of
 * original, name and URL, so that receiving the same again adds nothing. `address` is the form in which URLs of one page are equal.
 */
export const receipts = pgTable(
  'receipts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    article: text('article')
      .notNull()
      .references(() => articles.id),
    original: text('original')
      .notNull()
      .references(() => originals.hash),
    key: text('key').notNull(),
    name: text('name').notNull(),
    url: text('url'),
    address: text('address'),
    publisher: text('publisher'),
    publishedAt: text('published_at'),
    receivedAt: moment('received_at'),
    receivedBy: text('received_by').notNull(),
  },
  (table) => [
    unique('receipts_once').on(table.article, table.key),
    index('receipts_by_original').on(table.original),
    index('receipts_by_url').using('hash', table.url),
    index('receipts_by_address').using('hash', table.address),
  ],
);

/** What one run of a coder read from an article; only complete codings are ever written. */
export const codings = pgTable(
  'codings',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    article: text('article').notNull(),
    version: text('version').notNull(),
    codedAt: moment('coded_at'),
    record: json('record').$type<Omit<Record, 'article'>>().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.article], foreignColumns: [articles.id], name: 'codings_article' }),
    index('codings_by_article').on(table.article, table.id.desc()),
    index('codings_by_version').on(table.version),
  ],
);
