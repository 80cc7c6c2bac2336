import * as z from 'zod';
import { ActorKind } from '../../schema/actor.ts';

/** A year, a month or a day, as far as it is known: 2014, 2014-06, 2014-06-29. */
const Day = z
  .union([
    z.int().min(1000).max(2999),
    z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/),
  ])
  .transform(String);
const Names = z.union([
  z
    .string()
    .min(1)
    .transform((name) => [name]),
  z.array(z.string().min(1)),
]);

/** A time for which a person held an office of a state or body. */
const Term = z.strictObject({
  office: z.string(),
  of: z.string(),
  from: Day.optional(),
  to: Day.optional(),
});

/** One entry of `data/actors/*.yaml`. */
export const ActorSource = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'an id has letters, digits, full stops and hyphens'),
  name: z.string().min(1),
  kind: ActorKind.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 alpha-2 code')
    .nullable()
    .optional(),
  'part-of': z.string().optional(),
  aliases: Names.optional(),
  ambiguous: Names.optional(),
  demonyms: z.strictObject({ adjective: Names.optional(), people: Names.optional() }).optional(),
  capital: Names.optional(),
  metonyms: Names.optional(),
  bodies: z.record(z.string(), z.string()).optional(),
  office: z.string().optional(),
  of: z.string().optional(),
  terms: z.array(Term).min(1).optional(),
  dates: z.strictObject({ from: Day.optional(), to: Day.optional() }).optional(),
});
export type ActorSource = z.infer<typeof ActorSource>;

/** A file of actors. What `defaults` says holds for entries that do not say otherwise. */
export const ActorsFile = z.strictObject({
  defaults: z
    .strictObject({
      kind: ActorKind,
      country: z.string().nullable(),
      'part-of': z.string(),
      office: z.string(),
    })
    .partial()
    .optional(),
  actors: z.array(ActorSource),
});
export type ActorsFile = z.infer<typeof ActorsFile>;

const BodySource = z.strictObject({
  suffix: z.string(),
  kind: ActorKind,
  name: z.string(),
  'part-of': z.string().optional(),
});

const DescriptorSource = z.strictObject({
  kind: ActorKind,
  state: z.string(),
  group: z.enum(['self', 'none']).default('self'),
  people: z.enum(['self', 'none']).default('none'),
  office: z.string().optional(),
  recall: z.enum(['never', 'definite', 'always']).optional(),
  local: z.boolean().default(false),
  nouns: z.array(z.string()),
});
export type DescriptorSource = z.infer<typeof DescriptorSource>;

const Words = z.array(z.string());

/** `data/actors/descriptors.yaml`: the words around names, and the bodies that every state has. */
export const DescriptorsFile = z.strictObject({
  bodies: z.array(BodySource),
  descriptors: z.array(DescriptorSource),
  bound: Words,
  ties: Words,
  'places-only': Words,
  prefixes: Words,
  titles: Words,
  locative: Words,
  owning: Words,
  local: Words,
  partnering: Words,
  addressing: Words,
  definite: Words,
  indefinite: Words,
  shadows: Words,
  'common-words': Words,
  spellings: z.record(z.string(), z.string()),
});
export type DescriptorsFile = z.infer<typeof DescriptorsFile>;
