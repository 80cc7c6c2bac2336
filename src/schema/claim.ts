import * as z from 'zod';
import { Reference } from './actor.ts';
import { assessmentTypes, eventTypes, relationTypes, statuses } from './claim-types.ts';
import { Count } from './count.ts';
import { DateRange } from './date-range.ts';
import { EventContext } from './event-context.ts';
import { Place } from './place.ts';
import { Quote, Span } from './span.ts';

export const ClaimKind = z.enum(['event', 'relation', 'assessment']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** The sixteen event types of PLOVER (manual of February 2024). */
export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;

/** Standing ties between actors; the agent is the first of the pair ("agent backs patient"). */
export const RelationType = z.enum(relationTypes);
export type RelationType = z.infer<typeof RelationType>;

/** What a speaker thinks, rather than what was done. */
export const AssessmentType = z.enum(assessmentTypes);
export type AssessmentType = z.infer<typeof AssessmentType>;

export const ClaimType = z.union([EventType, RelationType, AssessmentType]);
export type ClaimType = z.infer<typeof ClaimType>;

export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

export const Polarity = z.enum(['affirmed', 'denied']);
export type Polarity = z.infer<typeof Polarity>;

export const Direction = z.enum(['harms', 'helps']);
export type Direction = z.infer<typeof Direction>;

/** Whose claim it is. `source` null: the article says it in its own voice; `via` holds the outer sources of a nested one. */
export const Attribution = z
  .object({
    source: Reference.nullable(),
    cue: Quote.nullable(),
    quoted: z.boolean(),
    via: z.array(Reference),
  })
  .meta({ id: 'Attribution' });
export type Attribution = z.infer<typeof Attribution>;

/** Who found a claim, and by what. */
const FoundBy = z
  .object({ coder: z.enum(['rules', 'llm', 'human']), rule: z.string(), version: z.string() })
  .meta({ id: 'FoundBy' });

/** One sourced statement read from one article. */
export const Claim = z
  .object({
    id: z.string(),
    kind: ClaimKind,
    type: ClaimType,
    mode: z.string().nullable(),
    contexts: z.array(EventContext).describe('What the event is about: contexts of PLOVER'),
    sentence: z.int().nonnegative(),
    span: Span.describe('The whole sentence that states the claim'),
    trigger: Quote.describe('The words that give it away'),
    agents: z.array(Reference),
    patients: z.array(Reference),
    place: Place.nullable(),
    date: DateRange.nullable(),
    counts: z.array(Count),
    weapons: z.array(Quote),
    status: Status,
    polarity: Polarity,
    attribution: Attribution,
    condition: z.object({ text: z.string(), span: Span, claim: z.string().nullable() }).nullable(),
    direction: Direction.nullable(),
    confidence: z.number().min(0).max(1),
    foundBy: FoundBy,
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;
