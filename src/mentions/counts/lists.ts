import { type Counted, countedOf } from './counted.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { isSubjectOfNext, type Patient } from './patients.ts';
import type { Reading } from './reading.ts';

/** A noun phrase of a list together with what it counts. */
export interface Item {
  readonly phrase: NounPhrase;
  readonly counted: Counted;
}

/** The members of the list that the patient is in ("two soldiers, a guard and a child"), from left to right. */
export function listOf(reading: Reading, { phrase, side }: Patient): Item[] {
  const items = side === 'behind' ? walk(reading, phrase, 1) : walk(reading, phrase, -1).reverse();
  return items.filter((item) => !isApposition(reading, items, item));
}

function walk(reading: Reading, start: NounPhrase, step: 1 | -1): Item[] {
  const items: Item[] = [];
  let joined = false;
  let pending: Item[] = [];
  for (let phrase: NounPhrase | undefined = start; phrase; ) {
    const counted = countedOf(reading, phrase);
    if (!counted) break;
    if (step === 1 && phrase !== start && isSubjectOfNext(reading, phrase)) break;
    pending.push({ phrase, counted });
    const link: Link | null = step === 1 ? linkBehind(reading, phrase) : linkBefore(reading, phrase);
    if (!link) break;
    joined ||= link.joiner;
    phrase = link.next;
  }
  if (!joined) pending = pending.slice(0, 1);
  items.push(...pending);
  return items;
}

interface Link {
  readonly next: NounPhrase | undefined;
  readonly joiner: boolean;
}

function linkBehind(reading: Reading, { last }: NounPhrase): Link | null {
  const start = pastAge(reading, last + 1);
  const comma = reading.words[start] === ',' ? 1 : 0;
  const joiner = reading.lexicon.listJoiners.longestAt(reading.words, start + comma);
  if (!comma && !joiner) return null;
  const next = reading.phraseAt[start + comma + (joiner?.length ?? 0)];
  return next ? { next, joiner: joiner !== null } : null;
}

/** Past ", 21" or ", 21," behind a name. */
function pastAge({ words, tokens }: Reading, index: number): number {
  if (words[index] !== ',' || !/^\d{1,3}$/.test(words[index + 1] ?? '')) return index;
  const behind = words[index + 2] ?? '';
  return behind === ',' || behind === 'and' || tokens[index + 2]?.upos === 'PUNCT' ? index + 2 : index;
}

function linkBefore(reading: Reading, { first }: NounPhrase): Link | null {
  const { words, lexicon, phraseAt } = reading;
  for (const length of [1, 2, 3]) {
    const start = first - length;
    const joiner = start >= 0 ? lexicon.listJoiners.longestAt(words, start) : null;
    if (joiner?.length !== length) continue;
    return {
      next: phraseAt[beforeAge(reading, words[start - 1] === ',' ? start - 2 : start - 1)],
      joiner: true,
    };
  }
  if (words[first - 1] !== ',') return null;
  return { next: phraseAt[beforeAge(reading, first - 2)], joiner: false };
}

/** From the number of ", 21" back to the name. */
function beforeAge({ words }: Reading, index: number): number {
  return /^\d{1,3}$/.test(words[index] ?? '') && words[index - 1] === ',' ? index - 2 : index;
}

/** "Smith, a guard, and a child": a phrase with an article that says who the name before the comma is. */
function isApposition(reading: Reading, items: readonly Item[], item: Item): boolean {
  const before = items[items.indexOf(item) - 1];
  if (before?.counted.kind !== 'name' || item.counted.kind !== 'person') return false;
  const { first } = item.phrase;
  const determined =
    reading.lexicon.words.oneDeterminers.has(reading.words[first] ?? '') || reading.words[first] === 'the';
  return determined && reading.words[first - 1] === ',';
}
