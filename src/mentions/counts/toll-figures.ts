import type { Counted } from './counted.ts';
import type { Quantity } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

/** How many words may stand between a toll and its figure: it may say of what and where before. */
const reach = 24;

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
    if (linked || quantity.opener === 'from' || reading.words[index - 1] === 'by') found = quantity;
  }
  return found && standing(reading, found);
}

/** Another word of harm ends the toll's reach, but "31 dead" still belongs to it. */
function isOtherTrigger({ triggerFrom }: Reading, index: number, found: Quantity | null): boolean {
  return found !== null && triggerFrom.has(index);
}

/** Of a toll that "rose from 12 to 31" or "by three to 31", the upper end. */
function standing({ words }: Reading, quantity: Quantity): { quantity: Quantity; counted: Counted } {
  const { min, max, exact, opener, first, upper } = quantity;
  const figure = { exact, who: null, kind: 'figure' } as const;
  const rose = upper > first && min !== max && (opener === 'from' || words[first - 1] === 'by');
  if (!rose) return { quantity, counted: { ...figure, min, max } };
  return { quantity: { ...quantity, first: upper }, counted: { ...figure, min: max, max, exact: true } };
}
