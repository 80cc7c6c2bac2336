import { type Counted, countedOf } from './counted.ts';
import { type Link, linkBefore, linkBehind } from './list-links.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { isSubjectOfNext, type Patient } from './patients.ts';
import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

/** A noun phrase of a list together with what it counts. */
export interface Item {
  readonly phrase: NounPhrase;
  readonly counted: Counted;
}

/** A list of the counted. `parts` are what a figure before them sums up: "two victims, a man and a woman". */
export interface ItemList {
  readonly items: readonly Item[];
  readonly parts: readonly Item[];
}

/** The list that the patient is in ("two soldiers, a guard and a child"), from left to right, without appositions. */
export function listOf(reading: Reading, { phrase, side }: Patient, trigger: Trigger): ItemList {
  const counted = countedOf(reading, phrase);
  if (side === 'before' && counted?.kind === 'pronoun') return { items: [{ phrase, counted }], parts: [] };
  const walked = side === 'behind' ? walk(reading, phrase, 1) : listBefore(reading, phrase, trigger.first);
  const items = walked.filter((item, index) => !isApposition(reading, walked[index - 1], item));
  const [first, ...rest] = items;
  if (first && rest.length > 0 && isSummedUp(reading, first, rest)) return { items: [first], parts: rest };
  return { items, parts: [] };
}

/** The list before a trigger goes on to the left of the phrase, and to its right where the parse gave its first member. */
function listBefore(reading: Reading, phrase: NounPhrase, end: number): Item[] {
  const toTheRight = walk(reading, phrase, 1).filter((item) => item.phrase.last < end);
  if (toTheRight.length > 1) return toTheRight;
  return walk(reading, phrase, -1).reverse();
}

function walk(reading: Reading, start: NounPhrase, step: 1 | -1): Item[] {
  const items: Item[] = [];
  let joined = false;
  for (let phrase: NounPhrase | undefined = start; phrase; ) {
    const counted = countedOf(reading, phrase);
    if (step === -1 && phrase !== start && isGoverned(reading, phrase)) break;
    if (!counted || (step === 1 && phrase !== start && isOutside(reading, phrase))) break;
    items.push({ phrase, counted });
    const link: Link | null = step === 1 ? linkBehind(reading, phrase, counted) : linkBefore(reading, phrase);
    if (!link) break;
    joined ||= link.joiner;
    phrase = link.next;
  }
  return joined || isHeadlineList(reading, items) || isTally(items) ? items : items.slice(0, 1);
}

/** The phrase begins a clause of its own, unless its verb has the whole list for its subject. */
function isOutside(reading: Reading, phrase: NounPhrase): boolean {
  return isSubjectOfNext(reading, phrase) && reading.tokens[phrase.head ?? phrase.last]?.deprel !== 'conj';
}

/** "six stills, three caches, two bridges and an office": figures go on until something without one comes. */
function isTally(items: readonly Item[]): boolean {
  return items.length > 2 && items.every(({ phrase }) => phrase.quantity?.numeral && phrase.head !== null);
}

/** "Woman kills husband, infant son", "Child, 3 adults shot": headlines leave out articles and the last "and". */
function isHeadlineList({ words, lexicon }: Reading, items: readonly Item[]): boolean {
  const firstWord = (item: Item | undefined) => words[item?.phrase.first ?? -1] ?? '';
  const isSelf = (item: Item | undefined) => lexicon.pronouns.self.has(firstWord(item));
  const isHeadline = !/^[.!?]$/.test(words.at(-1) ?? '') || isSelf(items.at(-1));
  return items.every((item) => {
    const { phrase, counted } = item;
    const isFigure =
      isHeadline && phrase.quantity?.numeral && items.some((other) => other.phrase.head !== null);
    const isBare = counted.kind === 'person' && !lexicon.words.determiners.has(firstWord(item));
    return isFigure || isBare || isSelf(item);
  });
}

/** A preposition, or a verb where a comma parts it from the list, governs the phrase: no list of subjects begins with it. */
function isGoverned({ tokens, lexicon, words }: Reading, { first, last }: NounPhrase): boolean {
  const before = words[first - 1] ?? '';
  if (tokens[first - 1]?.upos === 'ADP') return !lexicon.words.clauseOpeners.has(before);
  const isVerb = tokens[first - 1]?.upos === 'VERB' && !lexicon.words.auxiliaries.has(before);
  return isVerb && words[last + 1] === ',';
}

/** "Two victims, a man and a woman": people of no given kind, a comma or dash, and members that add up to them. */
function isSummedUp({ words, lexicon }: Reading, first: Item, rest: readonly Item[]): boolean {
  const { head } = first.phrase;
  const isGeneric =
    head === null || lexicon.words.genericPersons.has(lexicon.persons.get(words[head] ?? '') ?? '');
  const total = isGeneric ? first.counted.max : null;
  if (total === null || total < 2 || !/^(?:,|--?|–|—|:)$/.test(words[rest[0]!.phrase.first - 1] ?? ''))
    return false;
  return rest.reduce((sum, { counted }) => sum + (counted.max ?? Number.NaN), 0) === total;
}

/** "Smith, a guard, and a child"; "her daughter, Mina": the second of two says who the first is. */
function isApposition(
  { words, lexicon }: Reading,
  before: Item | undefined,
  { phrase, counted }: Item,
): boolean {
  if (!before || words[phrase.first - 1] !== ',') return false;
  if (before.counted.kind === 'person' && counted.kind === 'name') return true;
  if (before.counted.kind !== 'name' || counted.kind !== 'person') return false;
  const word = words[phrase.first] ?? '';
  return word === 'the' || lexicon.words.oneDeterminers.has(word);
}
