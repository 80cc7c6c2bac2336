import * as z from 'zod';
import { Direction, Polarity } from './claim.ts';

/** What speakers expect to follow from what: each arrow is one expectation, with all who hold it and their sentences. */
export const Consequences = z
  .object({
    conditions: z.array(
      z.object({ key: z.string(), text: z.string().describe('As the first of them words it') }),
    ),
    arrows: z.array(
      z.object({
        condition: z.string().describe('Key of a condition'),
        direction: Direction,
        polarity: Polarity.describe('denied: it is said that this would not follow'),
        patient: z.object({ id: z.string().nullable(), name: z.string() }).describe('Whom it harms or helps'),
        holders: z.array(
          z.object({
            claim: z.string(),
            article: z.string(),
            holder: z.object({ id: z.string().nullable(), name: z.string() }),
            sentence: z.string(),
            date: z.string().nullable().describe('When it was published'),
          }),
        ),
      }),
    ),
    isWhole: z.boolean().describe('False where there are more assessments than were looked at'),
  })
  .meta({ id: 'Consequences' });
export type Consequences = z.infer<typeof Consequences>;
