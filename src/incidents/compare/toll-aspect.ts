import type { AccountToll } from '../../schema/account.ts';
import { isBarePlural } from '../account/bare-plural.ts';
import type { Aspect, Collect } from './evidence.ts';

type Harm = 'killed' | 'injured';

/** From this figure on, the same figure says more than a smaller one. */
const large = 3;
/** Reports of one incident differ by up to this share of the greater figure, and by one. */
const closeShare = 0.25;

/** Figures: the same, close or different numbers of people killed and hurt; and whether only one account tells of any. */
export const compareTolls: Aspect = (one, other, collect) => {
  compareHarm('killed', one.account.tolls, other.account.tolls, collect);
  compareHarm('injured', one.account.tolls, other.account.tolls, collect);
};

function compareHarm(
  what: Harm,
  some: readonly AccountToll[],
  others: readonly AccountToll[],
  collect: Collect,
): void {
  const [a, b] = [figuresOf(what, some), figuresOf(what, others)];
  if (a.length === 0 && b.length === 0) return;
  const same = a.find((figure) => b.includes(figure));
  if (a.length === 0 || b.length === 0) collect(`${what}.one-silent`, 1);
  else if (same === undefined) compareDifferent(what, Math.max(...a), Math.max(...b), collect);
  else collect(`${what}.same.${Math.min(same, large)}`, 1, () => `both tell of ${same} ${what}`);
}

function compareDifferent(what: Harm, one: number, other: number, collect: Collect): void {
  const apart = Math.abs(one - other);
  const isClose = apart <= closeShare * Math.max(one, other);
  const step = isClose ? 'close' : apart === 1 ? 'by-one' : 'differ';
  collect(`${what}.${step}`, 1, () => `${one} and ${other} ${what}`);
}

/** The figures that an account states of one sort of harm: "militants died" is none. */
function figuresOf(what: Harm, tolls: readonly AccountToll[]): number[] {
  return tolls.flatMap((toll) => {
    const figure = toll.what === what && !isBarePlural(toll) ? (toll.min ?? toll.max ?? 0) : 0;
    return figure > 0 ? [figure] : [];
  });
}
