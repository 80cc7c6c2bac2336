import * as z from 'zod';
import { ClaimKind, ClaimType, Polarity, Status } from './claim.ts';
import { Quote, Span } from './span.ts';

const who = z.array(z.string().min(1).max(200)).max(50);

/**
 * What a second coder reads from a sentence without having seen what the first one, or the program, read from it. The
 * fields are those by which agreement is reckoned.
 */
export const SecondCoding = z
  .object({
    states: z.boolean().describe('False: the sentence states no such thing, and the rest says nothing'),
    type: ClaimType,
    status: Status,
    polarity: Polarity,
    agents: who.describe('Registry ids, or the words where the registry has none'),
    patients: who,
    country: z.string().max(200).nullable(),
    killed: z.number().int().nonnegative().max(2_147_483_647).nullable().describe('The least number of dead'),
  })
  .strict()
  .meta({ id: 'SecondCoding' });
export type SecondCoding = z.infer<typeof SecondCoding>;

/** A claim as a second coder is shown it: where it stands and by which words it is known, but nothing of what was read. */
export const BlindClaim = z
  .object({
    id: z.string(),
    article: z.string(),
    title: z.string(),
    kind: ClaimKind,
    sentence: z.string(),
    span: Span,
    trigger: Quote,
  })
  .meta({ id: 'BlindClaim' });
export type BlindClaim = z.infer<typeof BlindClaim>;

/** How far coders agree on one field. */
export const Agreement = z
  .object({
    field: z.string(),
    alpha: z.number().nullable().describe("Krippendorff's alpha; null where nothing was coded twice"),
    claims: z.int().nonnegative().describe('How many claims were coded by two or more'),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;
