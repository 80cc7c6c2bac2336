import * as z from 'zod';
import { Span } from './span.ts';

/** The words that a decision is tied to: a stretch of an article, whose text never changes. */
export const Anchor = z.object({ article: z.string(), span: Span }).meta({ id: 'Anchor' });
export type Anchor = z.infer<typeof Anchor>;

/**
 * What a person decided on two accounts: that they tell of one incident, or that they do not. It names no account but the
 * words that tell, so that it holds however the articles are coded anew. Of two decisions on the same accounts the later
 * one holds.
 */
export const MergeDecision = z
  .object({
    id: z.string(),
    kind: z.enum(['together', 'apart']),
    one: Anchor,
    other: Anchor,
    by: z.string().describe('Who decided'),
    at: z.string().describe('ISO 8601 date and time'),
    note: z.string().nullable(),
  })
  .meta({ id: 'MergeDecision' });
export type MergeDecision = z.infer<typeof MergeDecision>;
