import * as z from 'zod';
import { Span } from './span.ts';

/** The kinds of report that are told apart. */
export const Genre = z.enum(['news', 'analysis', 'opinion', 'statement', 'unknown']);
export type Genre = z.infer<typeof Genre>;

/** One report as it was received: its text never changes once stored. */
export const Article = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    publishedAt: z.string().nullable().describe('ISO 8601 date or date and time of publication'),
    publisher: z.string().nullable(),
    authors: z.array(z.string()).optional().describe('Who wrote it, as the page prints the names'),
    collectedAt: z
      .string()
      .nullable()
      .optional()
      .describe('ISO 8601 date and time of collection, where it is known; never a date of publication'),
    url: z.string().nullable(),
    language: z.string().describe('ISO 639-1'),
    genre: Genre,
    removed: z
      .array(z.object({ span: Span, reason: z.string() }))
      .describe('Parts of the text that are page debris; nothing is coded from them'),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;
