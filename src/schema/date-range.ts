import * as z from 'zod';
import { Span } from './span.ts';

export const DatePrecision = z.enum(['day', 'week', 'month', 'season', 'year', 'open']);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** When something happened, as an interval of whole days, both included (ISO 8601 `YYYY-MM-DD`). */
export const DateRange = z
  .object({
    text: z.string().nullable(),
    span: Span.nullable(),
    start: z.string(),
    end: z.string(),
    precision: DatePrecision,
    basis: z.enum(['phrase', 'dateline', 'publication']),
  })
  .meta({ id: 'DateRange' });
export type DateRange = z.infer<typeof DateRange>;
