import { contains } from '../document/span.ts';
import type { Claim } from '../schema/claim.ts';

/** How many sentences a condition carries on. */
const reach = 2;

/**
 * Ties conditions to what they make conditional: each condition names the claim that tells of it ("if the US leaves"), and
 * a forecast that goes on with "it" or "this" stands under the condition of the forecast before ("It could also …").
 */
export function tieConditions(claims: readonly Claim[], pronouns: ReadonlySet<string>): Claim[] {
  const named = claims.map((claim) => nameCondition(claim, claims));
  const tied: Claim[] = [];
  for (const claim of named) {
    const before = goesOn(claim, pronouns) ? tied.findLast((other) => carries(other, claim)) : undefined;
    tied.push(before ? { ...claim, condition: before.condition } : claim);
  }
  return tied;
}

function nameCondition(claim: Claim, claims: readonly Claim[]): Claim {
  const { condition } = claim;
  if (condition === null) return claim;
  const told = claims.find(({ id, kind, trigger }) => {
    return id !== claim.id && kind === 'event' && contains(condition.span, trigger.span);
  });
  return { ...claim, condition: { ...condition, claim: told?.id ?? null } };
}

/** A forecast whose subject is no more than a pronoun for what was said before. */
function goesOn({ type, condition, agents }: Claim, pronouns: ReadonlySet<string>): boolean {
  return (
    type === 'forecast' && condition === null && agents.every(({ text }) => pronouns.has(text.toLowerCase()))
  );
}

function carries({ type, condition, sentence }: Claim, later: Claim): boolean {
  return (
    type === 'forecast' &&
    condition !== null &&
    sentence < later.sentence &&
    later.sentence - sentence <= reach
  );
}
