import * as z from 'zod';
import { Reference } from './actor.ts';
import { EventType, Status } from './claim.ts';
import { CountOf } from './count.ts';
import { DateRange } from './date-range.ts';
import { Place } from './place.ts';

/** One figure of an incident, with what each source says of it. */
export const IncidentCount = z
  .object({
    what: CountOf,
    who: z.string().nullable(),
    min: z.number().nonnegative().nullable(),
    max: z.number().nonnegative().nullable(),
    bySource: z.array(
      z.object({
        source: z.string().nullable(),
        min: z.number().nonnegative().nullable(),
        max: z.number().nonnegative().nullable(),
        claim: z
          .string()
          .nullable()
          .describe('Null for the toll that a report gives in all, where no claim has it'),
      }),
    ),
  })
  .meta({ id: 'IncidentCount' });
export type IncidentCount = z.infer<typeof IncidentCount>;

/** Something that happened once, as told by one claim or by many. */
export const Incident = z
  .object({
    id: z.string(),
    type: EventType,
    claims: z.array(z.string()),
    agents: z.array(Reference),
    patients: z.array(Reference),
    place: Place.nullable(),
    date: DateRange.nullable(),
    counts: z.array(IncidentCount),
    status: Status,
    merged: z.array(z.object({ claim: z.string(), because: z.string() })),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof Incident>;
