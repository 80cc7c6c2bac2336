import type { Claim } from '../src/schema/claim.ts';

const span = { start: 0, end: 1 };

/** A claim in which nothing is said but what `rest` says: an assault that happened, told by the report itself. */
export function claimWith(id: string, sentence: number, rest: Partial<Claim> = {}): Claim {
  return {
    id,
    kind: 'event',
    type: 'ASSAULT',
    mode: null,
    contexts: [],
    sentence,
    span,
    trigger: { text: 'attack', span },
    agents: [],
    patients: [],
    place: null,
    date: null,
    counts: [],
    weapons: [],
    status: 'happened',
    polarity: 'affirmed',
    attribution: { source: null, cue: null, quoted: false, via: [] },
    condition: null,
    direction: null,
    confidence: 0.9,
    foundBy: { coder: 'rules', rule: 'test.rule', version: '1' },
    ...rest,
  };
}
