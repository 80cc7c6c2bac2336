import * as z from 'zod';
import { ActorKind } from '../schema/actor.ts';
import { ClaimKind, ClaimType, Direction, Polarity, Status } from '../schema/claim.ts';

/** A list of lemmas, or `$name` for a list of `words.yaml`; a list may hold such names too. */
export const WordsSource = z.union([z.string(), z.array(z.string()).min(1)]);
export type WordsSource = z.infer<typeof WordsSource>;

const Accepts = z.enum(['party', 'actor', 'target', 'noun']);

const PathsSource = z.array(z.string().min(1)).min(1);

/** How the roles are expressed around a trigger of one part of speech: paths with blanks between their steps. */
export const FrameSource = z.strictObject({
  agent: PathsSource.optional(),
  patient: PathsSource.optional(),
  'agent-else': PathsSource.optional(),
  'patient-else': PathsSource.optional(),
});
export type FrameSource = z.infer<typeof FrameSource>;

/** A family of frames: one for each part of speech, and what may fill the roles. */
export const FrameFamilySource = z.strictObject({
  verb: FrameSource.optional(),
  noun: FrameSource.optional(),
  adjective: FrameSource.optional(),
  prefix: FrameSource.optional(),
  accepts: z
    .strictObject({
      agent: Accepts.optional(),
      patient: Accepts.optional(),
    })
    .optional(),
});
export type FrameFamilySource = z.infer<typeof FrameFamilySource>;

const ConditionSource = z.strictObject({
  path: z.union([z.string(), PathsSource]),
  is: WordsSource.optional(),
  not: WordsSource.optional(),
  kinds: z.array(ActorKind).min(1).optional(),
  present: z.boolean().optional(),
  place: z.boolean().optional(),
});
export type ConditionSource = z.infer<typeof ConditionSource>;

const ExampleSource = z.strictObject({
  text: z.string(),
  claims: z
    .array(
      z.strictObject({
        agents: z.array(z.string()).optional(),
        patients: z.array(z.string()).optional(),
        status: Status.optional(),
        polarity: Polarity.optional(),
        direction: Direction.optional(),
        mode: z.string().optional(),
      }),
    )
    .min(1),
});

/** A rule as it is written in `data/rules/*.yaml`. */
export const RuleSource = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/),
  kind: ClaimKind,
  type: ClaimType,
  mode: z.string().optional(),
  direction: Direction.optional(),
  verb: WordsSource.optional(),
  noun: WordsSource.optional(),
  adjective: WordsSource.optional(),
  prefix: WordsSource.optional(),
  frame: z.union([z.string(), FrameFamilySource]),
  where: z.array(ConditionSource).optional(),
  needs: z.enum(['any', 'agent', 'patient', 'both', 'two', 'none']).optional(),
  rank: z.int().optional(),
  when: z.array(Status).optional(),
  status: Status.optional(),
  denies: z.boolean().optional(),
  examples: z.array(ExampleSource).min(1),
  rejects: z.array(z.string()).min(1),
});
export type RuleSource = z.infer<typeof RuleSource>;

/** A file of rules. */
export const RulesFile = z.strictObject({ rules: z.array(RuleSource) });

/** `frames.yaml`: named groups of paths, and named families of frames that use them. */
export const FramesFile = z.strictObject({
  groups: z.record(z.string(), PathsSource),
  frames: z.record(z.string(), FrameFamilySource),
});
export type FramesFile = z.infer<typeof FramesFile>;

/** `words.yaml`: named lists of lemmas. */
export const WordsFile = z.record(z.string(), z.array(z.string()).min(1));
export type WordsFile = z.infer<typeof WordsFile>;
