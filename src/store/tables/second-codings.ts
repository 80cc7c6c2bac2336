import { boolean, index, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { SecondCoding } from '../../schema/second-coding.ts';
import { claims } from './claims.ts';
import { moment } from './columns.ts';

/** What second coders read without seeing what the first one read; `agrees` says whether it was the same when it was sent. */
export const secondCodings = pgTable(
  'second_codings',
  {
    claim: text('claim')
      .notNull()
      .references(() => claims.id),
    by: text('by').notNull(),
    coding: json('coding').$type<SecondCoding>().notNull(),
    agrees: boolean('agrees').notNull(),
    at: moment('at'),
  },
  (table) => [
    primaryKey({ columns: [table.claim, table.by] }),
    index('second_codings_by_agreement').on(table.agrees, table.claim),
  ],
);
