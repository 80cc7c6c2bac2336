import * as z from 'zod';
import { ActorKind, Reference } from './actor.ts';
import { EventType, Status } from './claim.ts';
import { CountOf } from './count.ts';
import { DateRange } from './date-range.ts';
import { Place } from './place.ts';
import { Span } from './span.ts';

/** An actor that an account names: the words, and what the registry knows of whom they lead to. */
const AccountActor = Reference.extend({
  actor: z.string().nullable().describe('Registry id; null for actors local to the article'),
  name: z.string(),
  kind: ActorKind,
  partOf: z.string().nullable().describe('Registry id of the body it belongs to'),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
}).meta({ id: 'AccountActor' });
export type AccountActor = z.infer<typeof AccountActor>;

/** A place that an account names, and the claim it was read from. */
export const AccountPlace = Place.extend({ claim: z.string().nullable() }).meta({ id: 'AccountPlace' });
export type AccountPlace = z.infer<typeof AccountPlace>;

/** Of whom a figure is, as far as figures of several articles can be told apart. */
export const Party = z.enum(['forces', 'fighters', 'civilians', 'people']);
export type Party = z.infer<typeof Party>;

/** A figure that an account states, with whose word it is. */
const AccountToll = z
  .object({
    what: CountOf,
    who: z.string().nullable(),
    party: Party,
    country: z.string().nullable().describe('ISO 3166-1 alpha-2, of forces whose country is told'),
    min: z.number().nonnegative().nullable(),
    max: z.number().nonnegative().nullable(),
    source: z.string().nullable().describe('Words for the source; null for the article itself'),
    sourceActor: z.string().nullable().describe('Registry id of the source'),
    sourceState: z.string().nullable().describe('ISO 3166-1 alpha-2 of the state whose body the source is'),
    claim: z.string().nullable(),
  })
  .meta({ id: 'AccountToll' });
export type AccountToll = z.infer<typeof AccountToll>;

/**
 * What one article tells of one incident, small enough to be kept beside it and compared with others. It is made of a record
 * by `accountsOf` (src/incidents/), never changes, and holds all that the merging of incidents looks at: two accounts are
 * compared by what stands in them and by nothing else. Names of people serve to tell incidents apart; nothing else is
 * ever made of them.
 */
export const Account = z
  .object({
    id: z.string().describe('ARTICLE#INCIDENT: unique across articles'),
    article: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable().describe('Day of publication, YYYY-MM-DD'),
    claims: z.array(z.string()).describe('The claims it is made of, by their ids across articles'),
    spans: z.array(Span).describe('Where these claims stand: what people decide is tied to the words'),
    type: EventType,
    modes: z.array(z.string()),
    status: Status,
    isMain: z
      .boolean()
      .describe('True for the incident that the article is about, false for what it mentions besides'),
    date: DateRange.nullable(),
    places: z.array(AccountPlace).describe('The closest known first'),
    agents: z.array(AccountActor),
    patients: z.array(AccountActor),
    tolls: z.array(AccountToll),
    weapons: z.array(z.string()).describe('Nouns that name weapons, in lower case'),
    words: z
      .array(z.tuple([z.string(), z.int().positive()]))
      .describe('The most telling words of the text that tells of it, and how often each stands there'),
    names: z
      .array(z.string())
      .describe('Pairs of neighbouring capitalised words in that text, in lower case'),
    people: z
      .array(z.string())
      .describe('The pairs among them that are names of people who were hurt or hurt others'),
    ages: z.array(z.int().nonnegative()).describe('Ages of people in that text'),
    signature: z
      .object({ minima: z.array(z.int().nonnegative()), shingles: z.int().nonnegative() })
      .describe('What copies of the article are found by (src/document/text-signature.ts)'),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;
