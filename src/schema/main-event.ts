import * as z from 'zod';
import { DateRange } from './date-range.ts';
import { Place } from './place.ts';
import { Quote } from './span.ts';

/** How many were killed or hurt in all in the event that a report is about, with the words it was read from. */
export const MainFigure = z
  .object({
    min: z.number().nonnegative(),
    max: z.number().nonnegative().nullable().describe('Null where the report leaves it open'),
    who: z
      .string()
      .nullable()
      .describe('The noun of those counted; null where there is none, and where it was worked out'),
    from: z
      .array(Quote)
      .describe(
        'The words that tell of it, the most telling first; of a figure that was worked out, of what',
      ),
  })
  .meta({ id: 'MainFigure' });
export type MainFigure = z.infer<typeof MainFigure>;

/**
 * What a report is mainly about: how many were killed and hurt, when and where, by the evidence of the whole report. Each is
 * null where the report tells nothing of it. Claims keep what their own words say; this is what the report says in all.
 */
export const MainEvent = z
  .object({
    incident: z.string().nullable().describe('The incident of the record that it is'),
    killed: MainFigure.nullable(),
    injured: MainFigure.nullable(),
    date: DateRange.nullable(),
    place: Place.nullable(),
    otherPlaces: z.array(Place).describe('Where else it may have happened, the likeliest first'),
  })
  .meta({ id: 'MainEvent' });
export type MainEvent = z.infer<typeof MainEvent>;
