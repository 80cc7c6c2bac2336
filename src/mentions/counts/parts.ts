import { countedOf, whoOf } from './counted.ts';
import type { Item } from './lists.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { isSubjectOfNext } from './patients.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

const reach = 4;

/**
 * The parts that the text behind a total, or behind its trigger, names: "18 dead, among them four children", "15 people
 * were killed, including two women", "three people — two soldiers and a guard —", "six men, four of them civilians".
 */
export function partsOf(reading: Reading, { phrase, counted }: Item, trigger: Trigger): Item[] {
  if (counted.kind !== 'figure' || (counted.min ?? counted.max ?? 0) < 2) return [];
  for (const from of new Set([phrase.last + 1, trigger.last + 1])) {
    const own = someOfThem(reading, from);
    if (own) return [own];
    const marker = markerBehind(reading, from);
    if (marker !== null) return itemsFrom(reading, marker);
  }
  const listed = fencedList(reading, phrase);
  return addsUp(listed, counted.max ?? counted.min) ? listed : [];
}

/** ", four of them civilians": the figure, and who it counts behind it. */
function someOfThem(reading: Reading, from: number): Item | null {
  const phrase = reading.phraseAt[from + 1];
  if (reading.words[from] !== ',' || !phrase?.quantity || phrase.head === null) return null;
  if (!reading.lexicon.pronouns.plural.has(reading.words[phrase.head] ?? '')) return null;
  const named = reading.phraseAt[phrase.last + 1];
  const counted = countedOf(reading, phrase);
  if (!named || named.quantity || !counted) return null;
  const who = whoOf(reading, named);
  return { phrase: { ...phrase, last: named.last, head: named.head }, counted: { ...counted, who } };
}

/** The token behind "including" or "among them", or null. */
function markerBehind({ words, lexicon }: Reading, from: number): number | null {
  for (let index = from; index < from + reach; index++) {
    const marker = lexicon.partMarkers.longestAt(words, index);
    if (marker) return index + marker.length;
  }
  return null;
}

/** A list behind a dash, a comma, a colon or a bracket. */
function fencedList(reading: Reading, { last }: NounPhrase): Item[] {
  return /^(?:,|\(|--?|–|—|:)$/.test(reading.words[last + 1] ?? '') ? itemsFrom(reading, last + 2) : [];
}

/** The members of a list from `from` on. */
export function itemsFrom(reading: Reading, from: number): Item[] {
  const items: Item[] = [];
  for (let index = from; index < reading.words.length; ) {
    const phrase = reading.phraseAt[index];
    const counted = phrase && phrase.first === index ? countedOf(reading, phrase) : null;
    if (!phrase || !counted || (items.length > 0 && isSubjectOfNext(reading, phrase))) break;
    items.push({ phrase, counted });
    const comma = reading.words[phrase.last + 1] === ',' ? 1 : 0;
    const joiner = reading.lexicon.listJoiners.longestAt(reading.words, phrase.last + 1 + comma);
    if (!comma && !joiner) break;
    index = phrase.last + 1 + comma + (joiner?.length ?? 0);
  }
  return items;
}

function addsUp(items: readonly Item[], total: number | null): boolean {
  if (items.length === 0 || items.some(({ counted }) => counted.max === null)) return false;
  return items.reduce((sum, { counted }) => sum + (counted.max ?? 0), 0) === total;
}
