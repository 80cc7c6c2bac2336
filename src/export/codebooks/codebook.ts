import * as z from 'zod';
import { Party } from '../../schema/account.ts';
import { ActorKind } from '../../schema/actor.ts';
import { EventType } from '../../schema/claim.ts';
import { DatePrecision } from '../../schema/date-range.ts';
import { PlacePrecision } from '../../schema/place.ts';

/** On which side of a conflict an actor stands, as schemes ask for it. `unknown`: someone, but it is not told who. */
export const Side = z.enum(['state', 'rebel', 'militia', 'political', 'civilian', 'igo', 'unknown']);
export type Side = z.infer<typeof Side>;

/** What a condition on actors can ask for; `none`: no one is named. */
const SideOrNone = z.union([Side, z.literal('none')]);
export type SideOrNone = z.infer<typeof SideOrNone>;

const oneOrMore = <T extends z.ZodType>(each: T) =>
  z.union([each.transform((value) => [value]), z.array(each).min(1)]);

/** When an entry applies. What it does not name may be anything; of lists, one has to hold. */
const Condition = z.strictObject({
  type: oneOrMore(EventType),
  mode: oneOrMore(z.string()).optional(),
  agents: z.array(z.string()).min(1).optional().describe('Sides, or groups of sides of parties.yaml'),
  patients: z.array(z.string()).min(1).optional(),
  weapons: z.array(z.string()).min(1).optional().describe('Words of which the weapons have one'),
  harmed: z.boolean().optional().describe('Whether anyone is said to be killed or hurt'),
  killed: z.boolean().optional().describe('Whether anyone is said to be killed'),
});

const Target = z.record(z.string(), z.union([z.string(), z.number()]));

/** One line of a codebook: what of ours becomes what of theirs, or why nothing does. */
const CodebookEntry = z
  .strictObject({
    from: Condition,
    to: Target.nullable(),
    why: z.string().optional().describe('Why nothing of theirs fits'),
    definition: z.string(),
    examples: z.array(z.string()).min(1),
    lost: z.string(),
  })
  .refine(({ to, why }) => (to === null) === (why !== undefined), {
    message: 'an entry that maps to nothing says why, and only such a one',
  });

/** A file of `data/codebooks/` that maps our types to a scheme's. */
export const CodebookSource = z.strictObject({
  scheme: z.string(),
  title: z.string(),
  unit: z.enum(['incident', 'claim']),
  about: z.string(),
  fatalities: z.array(z.string()).min(1),
  unspecified: z.strictObject({ significant: z.number(), other: z.number() }).optional(),
  significant: z.array(z.string()).optional(),
  terms: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number()]))),
  regions: z.array(z.strictObject({ to: z.number(), name: z.string() })).optional(),
  precision: z
    .strictObject({
      geo: z.record(PlacePrecision, z.number()).optional(),
      where: z.record(PlacePrecision, z.number()).optional(),
      near: z.number().optional(),
      time: z.record(DatePrecision, z.number()).optional(),
    })
    .optional(),
  entries: z.array(CodebookEntry).min(1),
});
export type CodebookSource = z.infer<typeof CodebookSource>;

const VictimWords = z.strictObject({
  whole: z.array(z.string()),
  parts: z.record(z.string(), z.array(z.string())).optional(),
});

/** `data/codebooks/parties.yaml`: kinds of actor and words for people, by side. */
export const PartiesSource = z.strictObject({
  sides: z.record(ActorKind, Side),
  parties: z.record(Party, z.union([Side, z.literal('anyone')])),
  groups: z.record(z.string(), z.array(Side)),
  victims: z.strictObject({
    anyone: VictimWords,
    civilian: VictimWords,
    state: VictimWords,
    rebel: VictimWords,
    militia: VictimWords,
    igo: VictimWords,
  }),
  targets: z.strictObject({ civilian: z.array(z.string()), state: z.array(z.string()) }),
  determiners: z.array(z.string()),
  pronouns: z.array(z.string()),
  prepositions: z.array(z.string()),
  plurals: z.record(z.string(), z.string()),
});
export type PartiesSource = z.infer<typeof PartiesSource>;

/** Whose dead a word names: a side or anyone, and which part of it; `part` null names the whole. */
export interface VictimSort {
  readonly side: 'anyone' | Side;
  readonly part: string | null;
  /** The finer word within the part ("girl" within "child"); null for the part itself. */
  readonly within: string | null;
}

/** A line of a codebook, ready to match: groups are spelt out into sides. */
export interface Entry {
  readonly types: readonly string[];
  readonly modes: readonly string[] | null;
  readonly agents: readonly SideOrNone[] | null;
  readonly patients: readonly SideOrNone[] | null;
  readonly weapons: readonly string[] | null;
  readonly harmed: boolean | null;
  readonly killed: boolean | null;
  readonly to: { readonly [field: string]: string | number } | null;
  readonly why: string | null;
  readonly definition: string;
  readonly examples: readonly string[];
  readonly lost: string;
}

/** A scheme's codebook, ready to use. */
export interface Codebook extends Omit<CodebookSource, 'entries'> {
  readonly entries: readonly Entry[];
}

/** What the schemes call a country. */
export interface Country {
  readonly name: string;
  readonly iso2: string;
  readonly iso3: string;
  readonly isoNumber: number;
  /** Gleditsch and Ward's number; null for what is no independent state in their list. */
  readonly gw: number | null;
  readonly acledRegion: string;
  /** Capitalised words for the country and its people, in lower case. */
  readonly words: readonly string[];
}

/** `build/codebooks.json`: all of `data/codebooks/`, compiled. */
export interface Codebooks {
  readonly schemes: { readonly [scheme: string]: Codebook };
  readonly sides: PartiesSource['sides'];
  readonly parties: PartiesSource['parties'];
  readonly victims: { readonly [word: string]: VictimSort };
  readonly targets: { readonly [word: string]: 'civilian' | 'state' };
  readonly determiners: readonly string[];
  readonly pronouns: readonly string[];
  readonly prepositions: readonly string[];
  readonly plurals: { readonly [ending: string]: string };
  readonly countries: readonly Country[];
}
