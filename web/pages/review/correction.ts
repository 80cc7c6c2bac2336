import type { Claim } from '../../../src/schema/claim.ts';
import { assessmentTypes, eventTypes, relationTypes } from '../../../src/schema/claim-types.ts';
import type { ClaimCorrection } from '../../../src/schema/review.ts';

/** The parts of a claim that the workbench puts right. */
export const correctedParts = [
  'type',
  'status',
  'polarity',
  'agents',
  'patients',
  'place',
  'date',
  'counts',
] as const;
export type Corrected = Pick<Claim, (typeof correctedParts)[number]>;

/** What a person changed: the parts that are not as they were read. Null where nothing is. */
export function correctionOf(read: Claim, now: Corrected): ClaimCorrection | null {
  const changed = correctedParts.filter((part) => JSON.stringify(read[part]) !== JSON.stringify(now[part]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((part) => [part, now[part]]));
}

/** The types that a claim of each kind may have. */
export const typesOf: { readonly [kind in Claim['kind']]: readonly Claim['type'][] } = {
  event: eventTypes,
  relation: relationTypes,
  assessment: assessmentTypes,
};
