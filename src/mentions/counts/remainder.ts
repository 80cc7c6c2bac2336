import type { Counted } from './counted.ts';
import type { Draft } from './draft.ts';
import { type Quantity, quantityAt } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

const reach = 14;

/**
 * What "all but" says: "all but three survived" is three dead; "all but three of the 20 passengers died" is 17 dead;
 * where the whole is not given, how many died stays open.
 */
export function remainderDrafts(reading: Reading): Draft[] {
  const { words, lexicon } = reading;
  for (let index = 0; index < words.length; index++) {
    const marker = lexicon.remainder.longestAt(words, index);
    const left = marker && quantityAt(reading, index + marker.length);
    if (left?.numeral) return draftsOf(reading, index, left);
  }
  return [];
}

function draftsOf(reading: Reading, first: number, left: Quantity): Draft[] {
  const { words, lexicon } = reading;
  const phrase = reading.phraseAt[left.first];
  const last = Math.max(left.last, phrase?.last ?? 0);
  for (let index = last + 1; index < Math.min(words.length, last + reach); index++) {
    const base = {
      first,
      last,
      head: phrase?.head ?? last,
      trigger: index,
      agent: null,
      partOf: null,
      ofEarlier: false,
      negated: false,
    };
    const who = null;
    if (lexicon.words.survival.has(words[index] ?? '')) {
      const { min, max, exact } = left;
      return [{ ...base, what: 'killed', counted: { min, max, exact, who, kind: 'figure' } }];
    }
    const trigger = reading.triggerFrom.get(index);
    if (trigger)
      return [
        { ...base, trigger: trigger.index, what: trigger.sense.what, counted: rest(reading, left, trigger) },
      ];
  }
  return [];
}

/** The whole, where a number stands between the one left out and the trigger, less that one. */
function rest(reading: Reading, left: Quantity, trigger: Trigger): Counted {
  const unknown: Counted = { min: null, max: null, exact: false, who: null, kind: 'figure' };
  for (let index = left.last + 1; index < trigger.first; index++) {
    const whole = quantityAt(reading, index);
    if (!whole?.numeral || whole.min === null || left.min === null) continue;
    const count = whole.min - left.min;
    return count < 0 ? unknown : { min: count, max: count, exact: whole.exact, who: null, kind: 'figure' };
  }
  return unknown;
}
