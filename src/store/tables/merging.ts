import { sql } from 'drizzle-orm';
import { index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Account } from '../../schema/account.ts';
import type { IncidentCorrection } from '../../schema/incident-correction.ts';
import type { MergeDecision } from '../../schema/merge-decision.ts';
import type { ReviewState } from '../../schema/review.ts';
import { articles } from './articles.ts';
import { moment } from './columns.ts';
import { incidents } from './incidents.ts';

/** What each article tells of each incident, with the keys by which others are found that may tell of the same. */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    article: text('article')
      .notNull()
      .references(() => articles.id),
    incident: text('incident').references(() => incidents.id),
    keys: text('keys').array().notNull(),
    account: json('account').$type<Account>().notNull(),
  },
  (table) => [
    index('accounts_by_article').on(table.article),
    index('accounts_by_incident').on(table.incident),
    index('accounts_keys').using('gin', table.keys),
  ],
);

/** Pairs of accounts that speak for one incident; `one` comes before `other`. */
export const accountLinks = pgTable(
  'account_links',
  {
    one: text('one')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    other: text('other')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.one, table.other] }),
    index('account_links_by_other').on(table.other),
  ],
);

/** Articles whose claims have changed since their incidents were last brought together with others. */
export const outdatedArticles = pgTable('outdated_articles', {
  article: text('article')
    .primaryKey()
    .references(() => articles.id),
  since: moment('since'),
});

/**
 * What people decided on which accounts tell of one incident; what was decided in one step has one `step`. `undone_by` is the
 * later step that took a decision back; it holds again when that step is itself taken back.
 */
export const mergeDecisions = pgTable(
  'merge_decisions',
  {
    id: text('id').primaryKey(),
    step: text('step').notNull(),
    kind: text('kind').$type<MergeDecision['kind']>().notNull(),
    oneArticle: text('one_article').notNull(),
    oneStart: integer('one_start').notNull(),
    oneEnd: integer('one_end').notNull(),
    otherArticle: text('other_article').notNull(),
    otherStart: integer('other_start').notNull(),
    otherEnd: integer('other_end').notNull(),
    by: text('by').notNull(),
    at: moment('at'),
    note: text('note'),
    undoneAt: timestamp('undone_at', { withTimezone: true, mode: 'date' }),
    undoneBy: text('undone_by'),
  },
  (table) => [
    index('merge_decisions_by_step').on(table.step),
    index('merge_decisions_by_one').on(table.oneArticle).where(sql`undone_at is null`),
    index('merge_decisions_by_other').on(table.otherArticle).where(sql`undone_at is null`),
  ],
);

/** The decision of a person that stands on an incident; former ones are in the log. */
export const incidentReviews = pgTable('incident_reviews', {
  incident: text('incident')
    .primaryKey()
    .references(() => incidents.id),
  state: text('state').$type<ReviewState>().notNull(),
  correction: json('correction').$type<IncidentCorrection>(),
  note: text('note').notNull(),
  by: text('by').notNull(),
  at: moment('at'),
});
