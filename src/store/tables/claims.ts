import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  type ExtraConfigColumn,
  index,
  integer,
  json,
  pgTable,
  text,
} from 'drizzle-orm/pg-core';
import type { Claim } from '../../schema/claim.ts';
import type { ClaimCorrection, ForecastOutcome, ReviewState } from '../../schema/review.ts';
import { articles, codings } from './articles.ts';
import { changed, coordinatesOf, location, moment, sequence, tsvector } from './columns.ts';

/**
 * One row for each claim, with what lists are narrowed by in columns of their own: these hold the claim as it stands,
 * a person's correction included; `coded` keeps what was read where a person has corrected it. `current` is false for a claim that the coding
 * that stands no longer has. `sort_day` is the day of the event, else of publication, else of receipt.
 */
export const claims = pgTable(
  'claims',
  {
    id: text('id').primaryKey(),
    sequence: sequence(),
    article: text('article')
      .notNull()
      .references(() => articles.id),
    coding: bigint('coding', { mode: 'number' }).references(() => codings.id),
    current: boolean('current').notNull().default(true),
    kind: text('kind').$type<Claim['kind']>().notNull(),
    type: text('type').$type<Claim['type']>().notNull(),
    mode: text('mode'),
    status: text('status').$type<Claim['status']>().notNull(),
    polarity: text('polarity').$type<Claim['polarity']>().notNull(),
    confidence: doublePrecision('confidence').notNull(),
    agents: text('agents').array().notNull(),
    patients: text('patients').array().notNull(),
    actors: text('actors').array().notNull().generatedAlwaysAs(sql`agents || patients`),
    source: text('source'),
    publisher: text('publisher'),
    country: text('country'),
    admin1: text('admin1'),
    toll: integer('toll'),
    place: location('place'),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    sortDay: date('sort_day', { mode: 'string' }).notNull(),
    review: text('review').$type<ReviewState>().notNull().default('unreviewed'),
    outcome: text('outcome').$type<ForecastOutcome>(),
    incident: text('incident'),
    version: integer('version').notNull().default(1),
    changed: changed(),
    sentence: text('sentence').notNull(),
    coded: json('coded').$type<Claim>(),
    claim: json('claim').$type<Claim>().notNull(),
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(sql`to_tsvector('english', left(sentence, 20000))`),
  },
  (table) => [
    index('claims_by_article').on(table.article),
    index('claims_by_coding').on(table.coding),
    index('claims_by_incident').on(table.incident),
    index('claims_by_day').on(table.sortDay.desc(), table.sequence.desc()).where(sql`current`),
    narrowed('kind', table.kind, table),
    narrowed('type', table.type, table),
    narrowed('mode', table.mode, table),
    narrowed('status', table.status, table),
    narrowed('source', table.source, table),
    narrowed('publisher', table.publisher, table),
    narrowed('country', table.country, table),
    narrowed('review', table.review, table),
    narrowed('outcome', table.outcome, table),
    index('claims_by_changed').on(table.changed),
    index('claims_by_confidence').on(table.confidence).where(sql`current`),
    index('claims_by_dates').on(table.startsOn, table.endsOn).where(sql`current`),
    index('claims_actors').using('gin', table.actors).where(sql`current`),
    index('claims_place')
      .on(...coordinatesOf(table.place))
      .where(sql`current`),
    index('claims_search').using('gin', table.search).where(sql`current`),
  ],
);

/** The index for lists that are narrowed by one column and come newest first. */
function narrowed(name: string, column: ExtraConfigColumn, order: ListOrder) {
  return index(`claims_by_${name}`)
    .on(column, order.sortDay.desc(), order.sequence.desc())
    .where(sql`current`);
}

interface ListOrder {
  readonly sortDay: ExtraConfigColumn;
  readonly sequence: ExtraConfigColumn;
}

/** The decision of a person that stands on a claim; former ones are in the log. Kept when the article is coded anew. */
export const reviews = pgTable('reviews', {
  claim: text('claim')
    .primaryKey()
    .references(() => claims.id),
  state: text('state').$type<ReviewState>().notNull(),
  correction: json('correction').$type<ClaimCorrection>(),
  note: text('note').notNull(),
  by: text('by').notNull(),
  at: moment('at'),
});
