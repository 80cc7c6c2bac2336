import type { Match } from './match.ts';
import type { ActorWords } from './registry.ts';
import type { Word } from './words.ts';

/** How a name stands to the words around it: by itself, or tied to them by a hyphen. */
export type Tie = 'none' | 'sponsor' | 'place' | 'prefix';

/** A match with how it is tied: "Iranian" of "Iranian-backed" is a sponsor; "Iran" of "pro-Iran" has a prefix. */
export interface TiedMatch extends Match {
  readonly tie: Tie;
  /** The token range together with the word that ties it. */
  readonly tiedFirst: number;
  readonly tiedLast: number;
}

/** Tells which matches are tied to a participle or a prefix. */
export function tieMatches(
  matches: readonly Match[],
  words: readonly Word[],
  lists: ActorWords,
): TiedMatch[] {
  return matches.map((match) => {
    const before = words[match.from - 1];
    const after = words[match.to];
    if (after?.joined && (lists.ties.has(after.key) || lists.placesOnly.has(after.key))) {
      const tie = lists.ties.has(after.key) ? 'sponsor' : 'place';
      return { ...match, tie, tiedFirst: match.first, tiedLast: after.token + 1 };
    }
    if (before && words[match.from]?.joined && lists.prefixes.has(before.key))
      return { ...match, tie: 'prefix', tiedFirst: before.token, tiedLast: match.last };
    return { ...match, tie: 'none', tiedFirst: match.first, tiedLast: match.last };
  });
}
