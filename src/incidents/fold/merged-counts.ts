import type { MergedCount } from '../../schema/merged-incident.ts';
import { bestFigure } from './best-figure.ts';
import { partyKey, type StatedToll } from './stated-tolls.ts';

/**
 * The figures of an incident, by what is counted and of which party. The range goes from the least to the greatest figure
 * that stands; one that is open above ("at least 14") opens the range only where no other figure reaches it.
 */
export function mergedCounts(tolls: readonly StatedToll[]): MergedCount[] {
  return [...Map.groupBy(tolls, partyKey).values()].map(countOf).sort(byWeight);
}

function countOf(tolls: readonly StatedToll[]): MergedCount {
  const standing = tolls.filter(({ standing }) => standing === 'stands');
  const { what, party, country } = tolls[0]!;
  return {
    what,
    party,
    country,
    who: mostFrequent(standing.flatMap(({ who }) => who ?? [])),
    ...rangeOf(standing),
    ...bestFigure(standing),
    bySource: tolls.map(({ source, sourceActor, min, max, claim, account, who, standing }) => ({
      source: sourceActor ?? source,
      min,
      max,
      claim,
      account: account.id,
      who,
      standing,
    })),
  };
}

function rangeOf(tolls: readonly StatedToll[]): Pick<MergedCount, 'min' | 'max'> {
  const lows = tolls.flatMap(({ min, max }) => min ?? max ?? []);
  const highs = tolls.flatMap(({ min, max }) => max ?? min ?? []);
  if (highs.length === 0) return { min: null, max: null };
  const greatest = Math.max(...highs);
  const isOpen = tolls.every(({ max }) => max !== greatest);
  return { min: Math.min(...lows), max: isOpen ? null : greatest };
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, { length }]) => ({ word, length }));
  return counts.sort((one, other) => other.length - one.length)[0]?.word ?? null;
}

const harm: readonly string[] = ['killed', 'injured', 'casualties', 'missing', 'abducted', 'arrested'];

/** The dead first, then the hurt; of each the greatest figure first. */
function byWeight(one: MergedCount, other: MergedCount): number {
  const place = ({ what }: MergedCount) => (harm.includes(what) ? harm.indexOf(what) : harm.length);
  return place(one) - place(other) || (other.best ?? 0) - (one.best ?? 0);
}
