import type { Claim } from '../schema/claim.ts';

/** What is told of an incident counts less the further down it stands. */
const decay = 0.3;

/** How prominently an article tells of an incident, by the sentences of its claims. */
export function prominenceOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { sentence }) => sum + 1 / (1 + decay * sentence), 0);
}
