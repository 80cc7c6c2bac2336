import * as z from 'zod';

/** What an import reads: a file that was sent, an address, or (from the command line alone) a path on this machine. */
export const ImportSource = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('original'),
      hash: z.string(),
      name: z.string(),
      mediaType: z.string().nullable(),
      title: z.string().nullable(),
      date: z.string().nullable(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
    }),
    z.object({ kind: z.literal('address'), url: z.string() }),
    z.object({
      kind: z.literal('path'),
      path: z.string(),
      columns: z.record(z.string(), z.string()).optional().describe('Columns of tables by what they hold'),
    }),
    z.object({ kind: z.literal('feed'), feed: z.string(), url: z.string() }),
  ])
  .meta({ id: 'ImportSource' });
export type ImportSource = z.infer<typeof ImportSource>;

export const ImportState = z.enum(['waiting', 'running', 'done', 'failed']);
export type ImportState = z.infer<typeof ImportState>;

/** How far an import is. Articles that it brought in are coded after it; `coded` says how many are. */
export const Import = z
  .object({
    id: z.string(),
    source: ImportSource,
    name: z.string(),
    state: ImportState,
    done: z.int().nonnegative().describe('Items read, good or bad'),
    added: z.int().nonnegative().describe('Articles that were not there before'),
    failed: z.int().nonnegative().describe('Items that gave no article'),
    coded: z.int().nonnegative(),
    problem: z.string().nullable().describe('Why it failed as a whole'),
    by: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** One item of an import: the article that it gave, or why it gave none. */
export const ImportItem = z
  .object({
    number: z.int().positive(),
    name: z.string(),
    article: z.string().nullable(),
    isNew: z.boolean(),
    code: z.string().nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'ImportItem' });
export type ImportItem = z.infer<typeof ImportItem>;

/** A feed, an address or a list that is read again and again. */
export const Feed = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    everyMinutes: z.int().positive(),
    active: z.boolean(),
    version: z.int().positive(),
    checkedAt: z.string().nullable(),
    nextAt: z.string(),
    failures: z.int().nonnegative().describe('How often it has failed in a row'),
    problem: z.string().nullable(),
    by: z.string(),
  })
  .meta({ id: 'Feed' });
export type Feed = z.infer<typeof Feed>;
