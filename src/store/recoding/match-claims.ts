import type { Claim } from '../../schema/claim.ts';

/** What two readings of an article are matched by. */
export type Matchable = Pick<Claim, 'kind' | 'type' | 'trigger' | 'span'>;

type Key = (claim: Matchable) => string;

const words = ({ start, end }: Claim['span']) => `${start}-${end}`;

/** From the surest sign that two claims are one to the least: within each, the order of the text decides. */
const signs: readonly Key[] = [
  ({ kind, type, trigger }) => `${kind} ${type} ${words(trigger.span)}`,
  ({ kind, trigger }) => `${kind} ${words(trigger.span)}`,
  ({ kind, type, trigger, span }) => `${kind} ${type} ${trigger.text.toLowerCase()} ${words(span)}`,
  ({ kind, type, span }) => `${kind} ${type} ${words(span)}`,
];

/**
 * Which claims of an earlier reading are those of a later one: each at most once.
 *
 * @returns for each of `later`, the index in `earlier`, or null for one that is new
 */
export function matchClaims(earlier: readonly Matchable[], later: readonly Matchable[]): (number | null)[] {
  const matches: (number | null)[] = later.map(() => null);
  const left = new Set(earlier.keys());
  for (const sign of signs) {
    const waiting = groupBy(left, (index) => sign(earlier[index]!));
    for (const [index, claim] of later.entries()) {
      if (matches[index] !== null) continue;
      const match = waiting.get(sign(claim))?.shift();
      if (match === undefined) continue;
      matches[index] = match;
      left.delete(match);
    }
  }
  return matches;
}

function groupBy(indices: Iterable<number>, key: (index: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indices) {
    const group = groups.get(key(index));
    if (group) group.push(index);
    else groups.set(key(index), [index]);
  }
  return groups;
}
