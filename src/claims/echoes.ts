import type { DraftClaim } from './evidence.ts';
import type { ArticleReading } from './reading.ts';

/** How many sentences back the telling may stand that a participle takes up. */
const reach = 3;

/**
 * Leaves out what is only taken up again: after "the mission was scaled back", "the reduced mission" reports nothing new. Such
 * is an event claim read from a participle before its noun, with nobody who does it, where a claim of its type and mode
 * stands shortly before.
 */
export function withoutEchoes(claims: readonly DraftClaim[], article: ArticleReading): DraftClaim[] {
  return claims.filter((claim, index) => {
    if (claim.kind !== 'event' || claim.agents.length > 0 || !isAttributive(claim, article)) return true;
    return !claims.slice(0, index).some((earlier) => isTakenUp(earlier, claim));
  });
}

function isTakenUp(earlier: DraftClaim, claim: DraftClaim): boolean {
  const distance = claim.sentence - earlier.sentence;
  const isSame = earlier.type === claim.type && earlier.mode === claim.mode;
  return isSame && distance > 0 && distance <= reach;
}

/** True where the trigger is a participle that stands before its noun and brings no figure. */
function isAttributive({ sentence, trigger, counts }: DraftClaim, { sentences }: ArticleReading): boolean {
  const { tokens } = sentences[sentence]!.sentence;
  const token = tokens.find(({ start }) => start === trigger.span.start);
  return token?.upos === 'VERB' && token.deprel === 'amod' && counts.length === 0;
}
