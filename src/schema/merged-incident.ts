import * as z from 'zod';
import { AccountPlace, Party } from './account.ts';
import { DateRange } from './date-range.ts';
import { Incident, IncidentCount } from './incident.ts';

/** An account that an incident was merged of, and which voice it speaks with. */
const Telling = z
  .object({
    account: z.string(),
    article: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    isMain: z.boolean(),
    voice: z.int().nonnegative().describe('Articles that copy one text speak with one voice'),
  })
  .meta({ id: 'Telling' });
export type Telling = z.infer<typeof Telling>;

/**
 * Whether a figure counts: it stands; it is a part of a total that the same article gives; the source has corrected it since; or
 * it is a bare plural ("militants died") beside figures.
 */
export const Standing = z.enum(['stands', 'part', 'corrected', 'plural']);
export type Standing = z.infer<typeof Standing>;

/** A figure of a merged incident: the range of what is said, what is best held for true, and by which rule. */
export const MergedCount = IncidentCount.extend({
  party: Party,
  country: z.string().nullable(),
  best: z.number().nonnegative().nullable(),
  rule: z.string().describe('Why `best` is the best figure'),
  isCorrected: z
    .literal(true)
    .optional()
    .describe('Of a figure that a person has put right: it counts, and not what sources say'),
  bySource: z.array(
    IncidentCount.shape.bySource.element.extend({
      account: z.string(),
      who: z.string().nullable().describe('The words of this source for those counted'),
      standing: Standing,
    }),
  ),
}).meta({ id: 'MergedCount' });
export type MergedCount = z.infer<typeof MergedCount>;

/** Something on which accounts differ: what each position says, and which accounts hold it. */
const Disagreement = z
  .object({
    about: z.string().describe('place, date, agents, or a figure as "killed fighters"'),
    positions: z.array(z.object({ says: z.string(), accounts: z.array(z.string()) })),
  })
  .meta({ id: 'Disagreement' });
export type Disagreement = z.infer<typeof Disagreement>;

/**
 * One incident out of the accounts of many articles. Nothing is overwritten: `place`, `date` and each count's `best` are chosen
 * by stated rules, and what every account says stands beside them. Claims are named by their ids across articles. Spans
 * point into the article of the account or the claim that they stand with.
 */
export const MergedIncident = Incident.extend({
  counts: z.array(MergedCount),
  tellings: z.array(Telling).describe('The accounts, the earliest published first'),
  voices: z.int().positive().describe('How many independent texts tell of it'),
  placeBySource: z.array(z.object({ account: z.string(), place: AccountPlace })),
  dateBySource: z.array(z.object({ account: z.string(), date: DateRange })),
  actorsBySource: z.array(
    z.object({ account: z.string(), agents: z.array(z.string()), patients: z.array(z.string()) }),
  ),
  disagreements: z.array(Disagreement),
  merged: z.array(
    Incident.shape.merged.element.extend({
      account: z.string(),
      with: z.string().describe('The account that speaks most for it'),
      score: z.number().nullable().describe('Log odds; null where people put them together'),
    }),
  ),
}).meta({ id: 'MergedIncident' });
export type MergedIncident = z.infer<typeof MergedIncident>;
