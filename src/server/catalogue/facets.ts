import type { ListColumn } from './list-column.ts';
import type { Selection } from './selection.ts';
import type { WordColumn } from './word-column.ts';

/** A value with how many entries have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The lists that an overview is narrowed by. */
export type FacetName = 'type' | 'actor' | 'country' | 'source' | 'publisher' | 'status' | 'review' | 'mode';

export interface CountedFacets {
  readonly total: number;
  readonly lists: { readonly [name in FacetName]: readonly FacetValue[] };
}

/**
 * How many entries there are under each value of each list, the most frequent first, `most` of each. Each list is narrowed by
 * all conditions but its own, so that one can choose a second value beside the first. Actors are listed where `hasPage`.
 */
export function facetsOf(
  selection: Selection,
  most: number,
  hasPage: (actor: string) => boolean,
): CountedFacets {
  const { words, lists } = selection.columns;
  const ofWords = (name: 'type' | 'country' | 'status' | 'review') =>
    ranked(countWords(words[name], selection, selection.numberOf(name)), words[name], most);
  const ofLists = (name: 'actor' | 'source' | 'publisher' | 'mode', isListed?: (value: string) => boolean) =>
    ranked(countLists(lists[name], selection, selection.numberOf(name)), lists[name], most, isListed);
  let total = 0;
  for (const missed of selection.missed) if (missed === 0) total += 1;
  return {
    total,
    lists: {
      type: ofWords('type'),
      actor: ofLists('actor', hasPage),
      country: ofWords('country'),
      source: ofLists('source'),
      publisher: ofLists('publisher'),
      status: ofWords('status'),
      review: ofWords('review'),
      mode: ofLists('mode'),
    },
  };
}

function countWords({ codes, dictionary }: WordColumn, { missed }: Selection, own: number): Uint32Array {
  const counts = new Uint32Array(dictionary.size);
  for (let row = 0; row < missed.length; row++) {
    const code = codes[row]!;
    if (code >= 0 && (missed[row] === 0 || missed[row] === own)) counts[code]! += 1;
  }
  return counts;
}

function countLists(column: ListColumn, { missed }: Selection, own: number): Uint32Array {
  const { starts, lengths, pool, dictionary } = column;
  const counts = new Uint32Array(dictionary.size);
  for (let row = 0; row < missed.length; row++) {
    if (missed[row] !== 0 && missed[row] !== own) continue;
    const start = starts[row]!;
    const end = start + lengths[row]!;
    for (let at = start; at < end; at++) {
      const code = pool[at]!;
      if (pool.indexOf(code, start) === at) counts[code]! += 1;
    }
  }
  return counts;
}

function ranked(
  counts: Uint32Array,
  { dictionary }: WordColumn | ListColumn,
  most: number,
  isListed: (value: string) => boolean = () => true,
): FacetValue[] {
  const found: FacetValue[] = [];
  for (const [code, count] of counts.entries()) {
    if (count === 0) continue;
    const value = dictionary.valueOf(code);
    if (isListed(value)) found.push({ value, count });
  }
  return found
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, most);
}
