import type { Selection } from '../catalogue/selection.ts';

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
export function reviewQueue({ columns, missed }: Selection, disputed: ReadonlySet<string>): Queued[] {
  const { confidence, killedMin, killedMax, order } = columns.numbers;
  const { codes, dictionary } = columns.words.review;
  const isOpen = dictionary.marks(['unreviewed', 'unsure']);
  const found: (Queued & { readonly order: number })[] = [];
  for (let row = 0; row < missed.length; row++) {
    if (missed[row] !== 0) continue;
    const id = columns.ids[row]!;
    const isDisputed = disputed.has(id);
    if (isOpen[codes[row]!] !== 1 && !isDisputed) continue;
    const dead = killedMax.values[row]! || killedMin.values[row]! || 0;
    const sure = confidence.values[row]!;
    const reasons: Reason[] = [];
    if (isDisputed) reasons.push('disputed');
    if (sure < doubtfulBelow) reasons.push('doubtful');
    if (dead >= deadlyFrom) reasons.push('deadly');
    const worth = (isDisputed ? DISPUTE : 0) + (1 - sure) + TENFOLD * Math.log10(1 + dead);
    found.push({ id, worth, reasons, order: order.values[row]! });
  }
  found.sort((one, other) => other.worth - one.worth || other.order - one.order);
  return found.map(({ id, worth, reasons }) => ({ id, worth, reasons }));
}
