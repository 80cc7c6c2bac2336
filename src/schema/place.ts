import * as z from 'zod';
import { Span } from './span.ts';

/** How closely a place is known. */
export const PlacePrecision = z.enum(['point', 'town', 'district', 'province', 'region', 'country']);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

/** A place that was read and resolved. `lat` and `lon` are WGS 84 degrees of its centre. */
export const Place = z
  .object({
    text: z.string(),
    span: Span,
    name: z.string(),
    country: z.string().nullable().describe('Name of the country'),
    admin1: z.string().nullable(),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    radiusKm: z.number().nonnegative().describe('How far from the centre the true place may lie'),
    precision: PlacePrecision,
    basis: z.string().describe('Why these words were resolved to this place'),
    placeId: z.string().nullable().describe('"geonames:ID", or the id of a hand-seeded place'),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;
