import * as z from 'zod';
import { Span } from './span.ts';

export const CountOf = z.enum([
  'killed',
  'injured',
  'casualties',
  'abducted',
  'arrested',
  'displaced',
  'missing',
  'attacks',
  'troops',
  'destroyed',
]);
export type CountOf = z.infer<typeof CountOf>;

/** A figure as stated. "at least 15": min 15, max null. "no civilian casualties": min 0, max 0, who "civilian". */
export const Count = z
  .object({
    what: CountOf,
    min: z.number().nonnegative().nullable(),
    max: z.number().nonnegative().nullable(),
    exact: z.boolean(),
    who: z.string().nullable(),
    text: z.string(),
    span: Span,
  })
  .meta({ id: 'Count' });
export type Count = z.infer<typeof Count>;
