import type { Counted } from './counted.ts';
import type { Quantity } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

const reach = 14;

/** The figure a toll stands at: the last one linked to it ("the toll rose by three to 31", "a death toll of 45"). */
export function figureOfToll(
  reading: Reading,
  trigger: Trigger,
): { quantity: Quantity; counted: Counted } | null {
  let found: Quantity | null = null;
  for (let index = trigger.last + 1; index <= trigger.last + reach && index < reading.words.length; index++) {
    if (/^[.;]$/.test(reading.words[index] ?? '') || isOtherTrigger(reading, index, found)) break;
    const quantity = reading.phraseAt[index]?.quantity;
    if (!quantity || quantity.first !== index || (found && reading.words[index - 1] !== 'to')) continue;
    const linked = reading.lexicon.words.tollLinks.has(reading.words[index - 1] ?? '');
    if (linked || quantity.opener === 'from') found = quantity;
  }
  return found && { quantity: found, counted: countedOf(found) };
}

/** Another word of harm ends the toll's reach, but "31 dead" still belongs to it. */
function isOtherTrigger({ triggers }: Reading, index: number, found: Quantity | null): boolean {
  return found !== null && triggers.some(({ first }) => first === index);
}

function countedOf({ min, max, exact, opener }: Quantity): Counted {
  if (opener === 'from') return { min: max, max, exact: true, who: null, kind: 'figure' };
  return { min, max, exact, who: null, kind: 'figure' };
}
