import type { Parsed } from '../../src/document/sentence.ts';
import type { Claim } from '../../src/schema/claim.ts';

/**
 * The claim that a sentence is there to tell: of its events the one whose trigger stands highest in the parse, then the one
 * that names more parties, then the first. The gold records have one event a sentence but for a few.
 */
export function mainEvent(claims: readonly Claim[], sentences: readonly Parsed[]): Claim | null {
  const ranked = claims
    .filter(({ kind }) => kind === 'event')
    .map((claim) => ({ claim, depth: depthOf(claim, sentences[claim.sentence]!), parties: partiesOf(claim) }))
    .sort(
      (one, other) =>
        one.claim.sentence - other.claim.sentence ||
        one.depth - other.depth ||
        other.parties - one.parties ||
        one.claim.trigger.span.start - other.claim.trigger.span.start,
    );
  return ranked[0]?.claim ?? null;
}

function partiesOf({ agents, patients }: Claim): number {
  return Number(agents.length > 0) + Number(patients.length > 0);
}

/** How many governors the highest word of the trigger has above it; a coordinated word stands as high as the first. */
function depthOf({ trigger: { span } }: Claim, { tokens }: Parsed): number {
  const depths = tokens.flatMap(({ start, end }, index) =>
    start < span.end && end > span.start ? [depth(tokens, index)] : [],
  );
  return Math.min(...depths);
}

function depth(tokens: Parsed['tokens'], index: number): number {
  let count = 0;
  for (let at = index, step = 0; at >= 0 && step < tokens.length; step++) {
    const { head, deprel } = tokens[at]!;
    if (deprel !== 'conj') count++;
    at = head;
  }
  return count;
}
