import type { Claim } from '../schema/claim.ts';
import type { Count } from '../schema/count.ts';
import type { IncidentCorrection } from '../schema/incident-correction.ts';
import { type Corrected, datePutRight, placePutRight } from '../schema/put-right.ts';
import type { SourcedClaim } from './sourced.ts';

/**
 * A claim as a coder of a scheme would have it who knows what was put right on its incident: place and day are those of the
 * incident; type and status are where the claim said the same as the incident did; figures are where it states one of the
 * kind. What a person put right on the claim itself stands.
 */
export function correctedClaim({ claim, corrected }: SourcedClaim): Claim {
  if (!corrected) return claim;
  const { reckoned, own } = corrected;
  const { type, status, place, date, counts } = without(corrected.correction, own);
  const isOther = type !== undefined && type !== claim.type && claim.type === reckoned.type;
  return {
    ...claim,
    ...(isOther ? { type, mode: own.includes('mode') ? claim.mode : null } : {}),
    ...(status !== undefined && claim.status === reckoned.status ? { status } : {}),
    ...(place === undefined
      ? {}
      : { place: place && placePutRight(place, claim.place ? [claim.place] : []) }),
    ...(date === undefined ? {} : { date: date && datePutRight(date, claim.date ? [claim.date] : []) }),
    ...(counts === undefined ? {} : { counts: counted(counts, claim) }),
  };
}

function without(correction: IncidentCorrection, own: readonly string[]): IncidentCorrection {
  return Object.fromEntries(Object.entries(correction).filter(([part]) => !own.includes(part)));
}

/** The figures of the incident for what the claim has figures of ("killed"), in the place of its own. */
function counted(counts: Corrected<'counts'>, { counts: read, trigger }: Claim): Count[] {
  const stated = new Set(read.map(({ what }) => what));
  return counts
    .filter(({ what }) => stated.has(what))
    .map(({ what, who, min, max, best }) => ({
      what,
      who,
      min: min ?? best,
      max,
      exact: min !== null && min === max,
      text: trigger.text,
      span: trigger.span,
    }));
}
