import type { Claim } from '../schema/claim.ts';
import type { IncidentCount } from '../schema/incident.ts';

/**
 * The figures of an incident: for each thing counted and each sort of those counted, the least and the most that any
 * claim states, and what each states with its source. Nothing is added up and nothing is overwritten.
 */
export function tally(claims: readonly Claim[]): IncidentCount[] {
  const figures = new Map<string, IncidentCount>();
  for (const claim of claims) {
    const source = claim.attribution.source?.actor ?? claim.attribution.source?.text ?? null;
    for (const { what, who, min, max } of claim.counts) {
      const key = `${what}:${who ?? ''}`;
      const figure = figures.get(key) ?? { what, who, min, max, bySource: [] };
      figures.set(key, {
        ...figure,
        min: least(figure.min, min),
        max: most(figure.max, max),
        bySource: [...figure.bySource, { source, min, max, claim: claim.id }],
      });
    }
  }
  return [...figures.values()];
}

/** The lower of two bounds; an unknown one gives way. */
function least(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** The upper of two bounds; where one is open, so is the result. */
function most(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}
