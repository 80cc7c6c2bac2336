import * as z from 'zod';
import { PlacePrecision } from './place.ts';

const Killed = z
  .object({ min: z.number(), max: z.number() })
  .describe('The least and the most that is said of those killed, each added up');

const Gathered = z.object({
  lat: z.number(),
  lon: z.number(),
  name: z.string().describe('Name of a place in it'),
  count: z.int().positive(),
  killed: Killed,
  radiusKm: z.number().nonnegative().describe('How far from its centre the places in it may really lie'),
});

/** Which step of the map is looked at. */
export const MapQuery = z.object({
  zoom: z.coerce.number().int().min(0).max(18).default(2).describe('0: the world in one tile of 256 pixels'),
});

/** What fits a filter, on the map. */
export const MapView = z
  .object({
    clusters: z.array(
      Gathered.extend({ id: z.string().nullable().describe('Where there is but one in it') }),
    ),
    areas: z
      .array(Gathered.extend({ precision: PlacePrecision }))
      .describe('Places known too roughly to be a point at this zoom'),
    unplaced: z.int().nonnegative().describe('How many have no place'),
  })
  .meta({ id: 'MapView' });
export type MapView = z.infer<typeof MapView>;

export const TimeStep = z.enum(['day', 'week', 'month', 'year']);
export type TimeStep = z.infer<typeof TimeStep>;

export const TimelineQuery = z.object({ step: TimeStep.default('month') });

/** What fits a filter, over time. */
export const Timeline = z
  .object({
    buckets: z.array(
      z.object({
        start: z.string().describe('The first day of the step'),
        count: z.int().positive(),
        vague: z.int().nonnegative().describe('How many of them may lie outside the step'),
        killed: Killed,
      }),
    ),
    undated: z.int().nonnegative(),
  })
  .meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;

export const FacetQuery = z.object({ most: z.coerce.number().int().min(1).max(500).default(20) });

const FacetList = z.array(z.object({ value: z.string(), name: z.string(), count: z.int().positive() }));

/** What fits a filter, counted under each value of each list; each list is narrowed by all of the filter but itself. */
export const Facets = z
  .object({
    total: z.int().nonnegative(),
    lists: z.object({
      type: FacetList,
      actor: FacetList,
      country: FacetList,
      source: FacetList,
      publisher: FacetList,
      status: FacetList,
      review: FacetList,
      mode: FacetList,
    }),
  })
  .meta({ id: 'Facets' });
export type Facets = z.infer<typeof Facets>;
