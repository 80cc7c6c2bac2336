import { bigint, index, integer, json, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Who changed what, and what it was before. A trigger refuses to change or to delete a line. */
export const changes = pgTable(
  'changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at'),
    who: text('who').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    version: integer('version'),
    before: json('before').$type<unknown>(),
    after: json('after').$type<unknown>(),
  },
  (table) => [
    index('changes_by_subject').on(table.subject, table.id.desc()),
    index('changes_by_who').on(table.who, table.id.desc()),
  ],
);
