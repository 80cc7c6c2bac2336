import type { Condition } from './conditions.ts';
import type { Entry } from './entry.ts';

/** The lists that an overview is narrowed by, and what an entry is counted under in each. */
const facets = {
  type: (entry: Entry) => [entry.type],
  actor: (entry: Entry) => entry.actors,
  country: (entry: Entry) => (entry.country === null ? [] : [entry.country]),
  source: (entry: Entry) => entry.sources,
  publisher: (entry: Entry) => entry.publishers,
  status: (entry: Entry) => [entry.status],
  review: (entry: Entry) => [entry.review],
  mode: (entry: Entry) => entry.modes,
};
export type FacetName = keyof typeof facets;
export const facetNames = Object.keys(facets) as FacetName[];

/** A value with how many entries have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  readonly total: number;
  readonly lists: { readonly [name in FacetName]: readonly FacetValue[] };
}

/**
 * How many entries there are under each value of each list, the most frequent first, `most` of each. Each list is narrowed by
 * all conditions but its own, so that one can choose a second value beside the first. Actors are listed where `hasPage`.
 */
export function facetsOf(
  entries: Iterable<Entry>,
  conditions: readonly Condition[],
  most: number,
  hasPage: (actor: string) => boolean,
): Facets {
  const counts = new Map(facetNames.map((name) => [name as string, new Map<string, number>()]));
  let total = 0;
  for (const entry of entries) {
    const missed = missedBy(conditions, entry);
    if (missed === null) continue;
    if (missed === '') total += 1;
    for (const name of missed === '' ? facetNames : [missed]) {
      const list = counts.get(name);
      if (!list) continue;
      for (const value of new Set(facets[name as FacetName](entry)))
        list.set(value, (list.get(value) ?? 0) + 1);
    }
  }
  const actors = counts.get('actor')!;
  for (const actor of [...actors.keys()]) if (!hasPage(actor)) actors.delete(actor);
  const ranked = (name: FacetName) => mostFrequent(counts.get(name)!, most);
  return {
    total,
    lists: {
      type: ranked('type'),
      actor: ranked('actor'),
      country: ranked('country'),
      source: ranked('source'),
      publisher: ranked('publisher'),
      status: ranked('status'),
      review: ranked('review'),
      mode: ranked('mode'),
    },
  };
}

/** The name of the only conditions that an entry misses; empty where it misses none, null where it misses two or more. */
function missedBy(conditions: readonly Condition[], entry: Entry): string | null {
  let missed = '';
  for (const { name, holds } of conditions) {
    if (name === missed || holds(entry)) continue;
    if (missed !== '') return null;
    missed = name;
  }
  return missed;
}

function mostFrequent(counts: ReadonlyMap<string, number>, most: number): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, most);
}
