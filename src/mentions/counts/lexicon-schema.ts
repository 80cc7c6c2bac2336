import * as z from 'zod';
import { CountOf } from '../../schema/count.ts';

const Words = z.array(z.string());
const What = z.object({ what: CountOf });

/** Where the counted stand when a verb is active: behind it, before it, or beside it as with an adjective. */
const Patient = z.enum(['object', 'subject', 'beside']);

const Restriction = z.object({
  figure: z.boolean().default(false).describe('Only what has a figure is counted'),
  only: z
    .enum(['persons', 'person nouns', 'weapons'])
    .nullable()
    .default(null)
    .describe('The list the counted noun must be in'),
});

const Noun = What.extend({
  words: Words,
  counted: z.boolean().default(false).describe('The noun itself is counted: "12 deaths"'),
  of: Words.default([]).describe(
    'Prepositions before whom it befell: "the death of 12 miners", and also "his death"',
  ),
  numeral: z.boolean().default(false).describe('Counted only with a numeral or none: not "several injuries"'),
  who: z.enum(['whole', 'modifier']).default('modifier'),
  owner: z.boolean().default(true).describe('Its owner is whom it befell: "his death", but not "his body"'),
  plus: z
    .number()
    .default(0)
    .describe('How many more than it counts it tells of: the attacker of a murder-suicide'),
  near: Words.default([]).describe('Words one of which must stand in the sentence'),
});

/** `data/english/counts.yaml` as it is written. */
export const CountLexiconSource = z.strictObject({
  cardinals: z.record(z.string(), z.number()),
  multipliers: z.record(z.string(), z.number()),
  quantities: z.array(
    z.object({
      words: Words,
      min: z.number().nullable(),
      max: z.number().nullable().default(null),
      exact: z.boolean().default(false),
      of: z.boolean().default(false).describe('A figure only before "of"'),
    }),
  ),
  multiplicatives: z.record(z.string(), z.number()),
  bounds: z.record(z.enum(['least', 'most', 'about', 'none']), z.object({ before: Words, behind: Words })),
  ranges: z.object({ openers: Words, joiners: Words }),
  remainder: Words,
  survival: Words,
  determiners: Words,
  modifierWords: Words,
  oneDeterminers: Words,
  partMarkers: Words,
  listJoiners: Words,
  amongWords: Words,
  includers: Words,
  pronouns: z.object({ singular: Words, plural: Words, relative: Words, self: Words }),
  selfWho: z.string(),
  irregularVerbs: z.record(z.string(), z.tuple([z.string(), z.string(), z.string(), z.string()])),
  verbs: z.array(What.extend(Restriction.shape).extend({ patient: Patient, lemmas: Words })),
  phrases: z.array(
    What.extend(Restriction.shape).extend({
      patient: Patient,
      self: z.boolean().default(false).describe('The one who did it is the one it befell'),
      words: Words,
    }),
  ),
  splits: z.array(What.extend({ verbs: Words, endings: Words })),
  adjectives: z.array(What.extend({ words: Words, figure: z.boolean().default(false) })),
  nouns: z.array(Noun),
  fatalModifiers: Words,
  background: Words,
  hypothetical: Words,
  tolls: z.array(What.extend({ words: Words })),
  tollLinks: Words,
  otherWords: Words,
  weapons: Words,
  genericPersons: Words,
  persons: Words,
  pluralPersons: z.record(z.string(), z.string()),
  collectives: Words,
  auxiliaries: Words,
  passiveAuxiliaries: Words,
  clauseOpeners: Words,
  negators: Words,
  deniers: Words,
  zeroWords: Words,
  lifeless: Words,
  measures: Words,
  days: Words,
  months: Words,
  neverCounts: Words,
  ageUnits: Words,
  ageLimits: Words,
  streets: Words,
  currency: Words,
  labels: Words,
});
export type CountLexiconSource = z.infer<typeof CountLexiconSource>;
