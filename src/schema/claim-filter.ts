import * as z from 'zod';
import { ClaimKind, ClaimType, Polarity, Status } from './claim.ts';
import { ForecastOutcome, ReviewState } from './review.ts';

/** PostgreSQL's calendar begins with the year 1. */
const day = z.iso.date().refine((date) => date >= '0001', 'the year is one of our era');
const word = z.string().min(1).max(200);

/** One value, or several of which any will do: a query string repeats the name. */
function anyOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(item).min(1).max(50).optional(),
  );
}

/** West, south, east, north in WGS 84 degrees: "10.5,-3,20,7.25". A west greater than the east crosses the antimeridian. */
export const BoundingBox = z
  .string()
  .regex(/^-?\d{1,3}(?:\.\d{1,15})?(?:,-?\d{1,3}(?:\.\d{1,15})?){3}$/)
  .transform((text) => text.split(',').map(Number) as [number, number, number, number])
  .refine(
    ([west, south, east, north]) =>
      [west, east].every((lon) => Math.abs(lon) <= 180) &&
      [south, north].every((lat) => Math.abs(lat) <= 90) &&
      south <= north,
    'the box is west,south,east,north in degrees, south below north',
  );
export type BoundingBox = z.infer<typeof BoundingBox>;

const filters = {
  type: anyOf(ClaimType),
  actor: anyOf(word).describe('Registry ids of agents or patients'),
  country: anyOf(word).describe('Name of the country of the place'),
  bbox: BoundingBox.optional(),
  from: day.optional().describe('What ended on this day or later'),
  to: day.optional().describe('What began on this day or earlier'),
  status: anyOf(Status),
  review: anyOf(ReviewState),
  text: z.string().min(1).max(500).optional().describe('Words, "phrases", or, -not'),
};

/** What a list of claims may be narrowed by; everything given must hold. */
export const ClaimFilter = z.object({
  ...filters,
  kind: anyOf(ClaimKind),
  mode: anyOf(word),
  source: anyOf(word).describe('Registry id, or the words, of the source that the claim is attributed to'),
  publisher: anyOf(word),
  polarity: Polarity.optional(),
  outcome: anyOf(ForecastOutcome),
  confidence: z.coerce.number().min(0).max(1).optional().describe('The least confidence'),
  article: word.optional(),
  incident: word.optional(),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

/** What a list of incidents may be narrowed by. */
export const IncidentFilter = z.object({
  ...filters,
  mode: anyOf(word),
  source: anyOf(word).describe('Registry id, or the words, of a source of one of its claims'),
  publisher: anyOf(word),
  confidence: z.coerce.number().min(0).max(1).optional(),
});
export type IncidentFilter = z.infer<typeof IncidentFilter>;

/** What a list of articles may be narrowed by. */
export const ArticleFilter = z.object({
  publisher: anyOf(word),
  language: anyOf(word),
  from: day.optional().describe('Published on this day or later'),
  to: day.optional().describe('Published on this day or earlier'),
  text: filters.text,
});
export type ArticleFilter = z.infer<typeof ArticleFilter>;
