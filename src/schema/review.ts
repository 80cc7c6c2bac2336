import * as z from 'zod';
import { Claim } from './claim.ts';
import { IncidentCorrection } from './incident-correction.ts';

/** What a person made of a claim. `unreviewed`: nobody has looked; `unsure`: somebody has, and left it open. */
export const ReviewState = z.enum(['unreviewed', 'accepted', 'corrected', 'rejected', 'unsure']);
export type ReviewState = z.infer<typeof ReviewState>;

/** Whether a forecast, a threat or an intention came true. */
export const ForecastOutcome = z.enum(['open', 'came-true', 'did-not']);
export type ForecastOutcome = z.infer<typeof ForecastOutcome>;

/** The parts of a claim that a person may put right; what is given replaces what the program read. */
export const ClaimCorrection = Claim.pick({
  type: true,
  mode: true,
  agents: true,
  patients: true,
  place: true,
  date: true,
  counts: true,
  weapons: true,
  status: true,
  polarity: true,
  attribution: true,
  condition: true,
  direction: true,
})
  .partial()
  .strict()
  .meta({ id: 'ClaimCorrection' });
export type ClaimCorrection = z.infer<typeof ClaimCorrection>;

/** A person's decision on one claim, as it is sent. */
export const ReviewInput = z
  .object({
    state: ReviewState,
    correction: ClaimCorrection.nullable()
      .default(null)
      .describe('Given when, and only when, the state is corrected'),
    note: z.string().max(10_000).default(''),
  })
  .strict()
  .refine(({ state, correction }) => (state === 'corrected') === (correction !== null), {
    message: 'a correction belongs to the state "corrected", and to no other',
    path: ['correction'],
  })
  .meta({ id: 'ReviewInput' });
export type ReviewInput = z.infer<typeof ReviewInput>;
/** A review before its defaults are filled in. */
export type ReviewGiven = z.input<typeof ReviewInput>;

/** The decision that stands on a claim. */
export const Review = z
  .object({
    state: ReviewState,
    correction: ClaimCorrection.nullable(),
    note: z.string(),
    by: z.string().describe('Who decided'),
    at: z.string().describe('When, ISO 8601'),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;

/** A person's decision on one incident, as it is sent. */
export const IncidentReviewInput = z
  .object({
    state: ReviewState,
    correction: IncidentCorrection.nullable().default(null),
    note: z.string().max(10_000).default(''),
  })
  .strict()
  .refine(({ state, correction }) => (state === 'corrected') === (correction !== null), {
    message: 'a correction belongs to the state "corrected", and to no other',
    path: ['correction'],
  })
  .meta({ id: 'IncidentReviewInput' });
export type IncidentReviewInput = z.infer<typeof IncidentReviewInput>;
export type IncidentReviewGiven = z.input<typeof IncidentReviewInput>;
