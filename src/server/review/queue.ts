import { type Condition, holdsAll } from '../catalogue/conditions.ts';
import type { Entry } from '../catalogue/entry.ts';

/** Why a claim stands where it does in the queue. */
export type Reason = 'disputed' | 'doubtful' | 'deadly';

/** A claim of the queue, with how much looking at it teaches. */
export interface Queued {
  readonly id: string;
  readonly worth: number;
  readonly reasons: readonly Reason[];
}

const doubtfulBelow = 0.6;
const deadlyFrom = 10;
/** What a dispute is worth: as much as the greatest doubt and some hundred dead together. */
const DISPUTE = 1.5;
/** What ten times as many dead add. */
const TENFOLD = 0.25;

/**
 * The claims that nobody has settled and those that were coded otherwise the second time, in the order in which looking at them
 * teaches most: coders disagree, the program was in doubt, many are said to have died. Later days first among equals.
 */
export function reviewQueue(
  entries: Iterable<Entry>,
  conditions: readonly Condition[],
  disputed: ReadonlySet<string>,
): Queued[] {
  const found: (Queued & { readonly day: string })[] = [];
  for (const entry of entries) {
    const isDisputed = disputed.has(entry.id);
    const isOpen = entry.review === 'unreviewed' || entry.review === 'unsure';
    if ((!isOpen && !isDisputed) || !holdsAll(conditions, entry)) continue;
    const dead = entry.killed.max ?? entry.killed.min ?? 0;
    const worth = (isDisputed ? DISPUTE : 0) + (1 - entry.confidence) + TENFOLD * Math.log10(1 + dead);
    const reasons: Reason[] = [];
    if (isDisputed) reasons.push('disputed');
    if (entry.confidence < doubtfulBelow) reasons.push('doubtful');
    if (dead >= deadlyFrom) reasons.push('deadly');
    found.push({ id: entry.id, worth, reasons, day: entry.startsOn ?? '' });
  }
  found.sort((one, other) => {
    if (one.worth !== other.worth) return other.worth - one.worth;
    if (one.day !== other.day) return one.day < other.day ? 1 : -1;
    return one.id < other.id ? -1 : 1;
  });
  return found.map(({ id, worth, reasons }) => ({ id, worth, reasons }));
}
