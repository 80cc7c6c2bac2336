import * as z from 'zod';
import { Article } from './article.ts';
import { Claim } from './claim.ts';
import { IncidentCorrection } from './incident-correction.ts';
import { MergedIncident } from './merged-incident.ts';
import { Resemblance } from './resemblance.ts';
import { ForecastOutcome, Review, ReviewState } from './review.ts';

/** An article in a list: without its text. */
export const ArticleSummary = Article.omit({ text: true, removed: true })
  .extend({
    receivedAt: z.string(),
    coded: z.boolean().describe('False while the article waits to be coded'),
    claims: z.int().nonnegative(),
    resembles: Resemblance.nullable().describe(
      'The article received before it that it is a version of or nearly the same as',
    ),
  })
  .meta({ id: 'ArticleSummary' });
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** A claim as it stands: what was read, with a person's correction on top. */
export const StoredClaim = z
  .object({
    id: z.string().describe('Stays the same when the article is coded anew'),
    article: z.string(),
    title: z.string().describe('Title of the article'),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    incident: z.string().nullable(),
    version: z.int().positive().describe('Rises with every change; to be sent along with a change'),
    review: ReviewState,
    outcome: ForecastOutcome.nullable().describe('Of forecasts, threats and intentions only'),
    sentence: z.string().describe('The words of the sentence that states it'),
    claim: Claim.describe('Its own id is that within the record of its article'),
  })
  .meta({ id: 'StoredClaim' });
export type StoredClaim = z.infer<typeof StoredClaim>;

/** A claim with who decided what on it, and as it was before. */
export const ReviewedClaim = StoredClaim.extend({
  decision: Review.nullable(),
  coded: Claim.describe('As it was read, before any correction'),
}).meta({ id: 'ReviewedClaim' });
export type ReviewedClaim = z.infer<typeof ReviewedClaim>;

/** An incident as it stands. Its claims are named by their stored ids. */
export const StoredIncident = z
  .object({
    id: z.string(),
    version: z.int().positive(),
    review: ReviewState,
    claims: z.int().nonnegative(),
    articles: z.int().nonnegative(),
    incident: MergedIncident,
  })
  .meta({ id: 'StoredIncident' });
export type StoredIncident = z.infer<typeof StoredIncident>;

/** An incident with who decided what on it, and as its sources give it. */
export const ReviewedIncident = StoredIncident.extend({
  decision: Review.extend({ correction: IncidentCorrection.nullable() }).nullable(),
  reckoned: MergedIncident.describe('As its sources give it, before any correction'),
}).meta({ id: 'ReviewedIncident' });
export type ReviewedIncident = z.infer<typeof ReviewedIncident>;

/** A step in which a person put accounts together or kept them apart. */
export const MergeStep = z
  .object({
    step: z.string(),
    kind: z.enum(['together', 'apart']),
    by: z.string(),
    at: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: 'MergeStep' });
export type MergeStep = z.infer<typeof MergeStep>;

/** One line of the log of who changed what. It is only ever added to. */
export const Change = z
  .object({
    id: z.int().positive(),
    at: z.string(),
    who: z.string(),
    action: z.string().describe('As in review, outcome, recode, incident.split'),
    subject: z.string(),
    version: z.int().nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;
