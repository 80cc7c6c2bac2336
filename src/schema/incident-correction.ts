import * as z from 'zod';
import { DateRange } from './date-range.ts';
import { Incident } from './incident.ts';
import { MergedCount } from './merged-incident.ts';
import { Place } from './place.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  return isoDay.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

const CorrectedDate = DateRange.pick({ start: true, end: true, precision: true })
  .strict()
  .refine(({ start, end }) => isDay(start) && isDay(end) && start <= end, {
    message: 'the days are to be as 2024-03-01, the first no later than the last',
  });

/** A figure of an incident as a person puts it right. */
export const CorrectedCount = MergedCount.pick({
  what: true,
  who: true,
  party: true,
  country: true,
  min: true,
  max: true,
  best: true,
})
  .strict()
  .refine(({ min, best, max }) => isAscending([min, best, max]), {
    message: 'the least is to be no more than the best, and the best no more than the most',
  });
export type CorrectedCount = z.infer<typeof CorrectedCount>;

function isAscending(bounds: readonly (number | null)[]): boolean {
  const given = bounds.filter((bound) => bound !== null);
  return given.every((bound, index) => index === 0 || given[index - 1]! <= bound);
}

/**
 * The parts of an incident that a person may put right. What is given replaces what was reckoned from the reports; `counts`
 * are all the figures that it then has. Words of a report are found for a place and a date that one of them names.
 */
export const IncidentCorrection = Incident.pick({ type: true, status: true })
  .extend({
    place: Place.omit({ text: true, span: true, basis: true }).strict().nullable(),
    date: CorrectedDate.nullable(),
    counts: z.array(CorrectedCount).max(100),
  })
  .partial()
  .strict()
  .meta({ id: 'IncidentCorrection' });
export type IncidentCorrection = z.infer<typeof IncidentCorrection>;
