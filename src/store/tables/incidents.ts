import { sql } from 'drizzle-orm';
import { boolean, date, doublePrecision, index, integer, json, pgTable, text } from 'drizzle-orm/pg-core';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { ReviewState } from '../../schema/review.ts';
import { changed, coordinatesOf, location, sequence } from './columns.ts';

/**
 * One row for each thing that happened, with what lists are narrowed by in columns of their own. `reckoned` keeps what the
 * sources give where a person has corrected it since. `current` is false for an incident that its accounts have left;
 * `replaced_by` is where most of them went.
 */
export const incidents = pgTable(
  'incidents',
  {
    id: text('id').primaryKey(),
    sequence: sequence(),
    current: boolean('current').notNull().default(true),
    type: text('type').$type<MergedIncident['type']>().notNull(),
    status: text('status').$type<MergedIncident['status']>().notNull(),
    modes: text('modes').array().notNull(),
    agents: text('agents').array().notNull(),
    patients: text('patients').array().notNull(),
    actors: text('actors').array().notNull().generatedAlwaysAs(sql`agents || patients`),
    sources: text('sources').array().notNull(),
    publishers: text('publishers').array().notNull(),
    confidence: doublePrecision('confidence').notNull(),
    country: text('country'),
    admin1: text('admin1'),
    toll: integer('toll'),
    place: location('place'),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    sortDay: date('sort_day', { mode: 'string' }).notNull(),
    claims: integer('claims').notNull(),
    articles: integer('articles').notNull(),
    review: text('review').$type<ReviewState>().notNull().default('unreviewed'),
    version: integer('version').notNull().default(1),
    changed: changed(),
    replacedBy: text('replaced_by'),
    reckoned: json('reckoned').$type<MergedIncident>(),
    incident: json('incident').$type<MergedIncident>().notNull(),
  },
  (table) => [
    index('incidents_by_day').on(table.sortDay.desc(), table.sequence.desc()).where(sql`current`),
    index('incidents_by_type')
      .on(table.type, table.sortDay.desc(), table.sequence.desc())
      .where(sql`current`),
    index('incidents_by_status')
      .on(table.status, table.sortDay.desc(), table.sequence.desc())
      .where(sql`current`),
    index('incidents_by_country')
      .on(table.country, table.sortDay.desc(), table.sequence.desc())
      .where(sql`current`),
    index('incidents_by_review')
      .on(table.review, table.sortDay.desc(), table.sequence.desc())
      .where(sql`current`),
    index('incidents_by_changed').on(table.changed),
    index('incidents_by_confidence').on(table.confidence).where(sql`current`),
    index('incidents_by_dates').on(table.startsOn, table.endsOn).where(sql`current`),
    index('incidents_modes').using('gin', table.modes).where(sql`current`),
    index('incidents_actors').using('gin', table.actors).where(sql`current`),
    index('incidents_sources').using('gin', table.sources).where(sql`current`),
    index('incidents_publishers').using('gin', table.publishers).where(sql`current`),
    index('incidents_place')
      .on(...coordinatesOf(table.place))
      .where(sql`current`),
  ],
);
