import { type Quantity, quantityAt } from './quantities.ts';
import { type SentenceView, touchesNext } from './sentence-view.ts';
import type { Trigger } from './triggers.ts';

/**
 * A run of words that names people or things: tokens `[first, last]`, `head` its head noun (null for a bare figure such
 * as "15" in "killed 15"), `content` where the words begin that say who, after figures and articles.
 */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly content: number;
  readonly head: number | null;
  readonly quantity: Quantity | null;
  /** The whole of "one of five people". */
  readonly whole?: NounPhrase;
}

/** The noun phrases of a sentence, from left to right; they share no tokens. `triggers` end a phrase before them. */
export function findNounPhrases(view: SentenceView, triggers: readonly Trigger[]): NounPhrase[] {
  const stops = stopsOf(triggers);
  const found: NounPhrase[] = [];
  for (let index = 0; index < view.words.length; ) {
    const phrase = phraseAt(view, index, stops);
    if (phrase) found.push(phrase);
    index = phrase ? phrase.last + 1 : index + 1;
  }
  return found;
}

/** Where noun phrases end: a word of harm, with true where it may also be an adjective before a noun. */
type Stops = ReadonlyMap<number, boolean>;

/** Nouns such as "deaths" may stand inside a noun phrase; verbs and adjectives end one. */
function stopsOf(triggers: readonly Trigger[]): Stops {
  const stops = new Map<number, boolean>();
  for (const { first, ending, form, sense } of triggers) {
    if (sense.patient === 'noun' || sense.patient === 'toll') continue;
    stops.set(first, form === 'past' || form === null);
    if (ending !== null) stops.set(ending, false);
  }
  return stops;
}

function phraseAt(view: SentenceView, start: number, stops: Stops, depth = 0): NounPhrase | null {
  if (stops.has(start) && !view.lexicon.quantities.longestAt(view.words, start)) return null;
  if (view.tokens[start]?.upos === 'PRON' && !view.lexicon.words.determiners.has(view.words[start] ?? '')) {
    const counted = quantityAt(view, start);
    if (!counted) return { first: start, last: start, content: start, head: start, quantity: null };
  }
  const quantity = quantityAt(view, start) ?? determinedQuantity(view, start);
  return quantity ? countedPhrase(view, quantity, stops, depth) : plainPhrase(view, start, stops);
}

/** "her two daughters". */
function determinedQuantity(view: SentenceView, start: number): Quantity | null {
  if (!isDeterminer(view, start)) return null;
  const quantity = quantityAt(view, start + 1);
  return quantity && { ...quantity, first: start };
}

const deepestPartitive = 3;

function countedPhrase(view: SentenceView, quantity: Quantity, stops: Stops, depth: number): NounPhrase {
  const next = quantity.last + 1;
  const bare = { first: quantity.first, last: quantity.last, content: next, head: null, quantity };
  if (view.words[next] === 'of') {
    const inner = depth < deepestPartitive ? phraseAt(view, next + 1, stops, depth + 1) : null;
    return inner ? { ...inner, first: quantity.first, quantity, whole: inner } : bare;
  }
  const joined = view.words[next] === '-' && touchesNext(view, next) ? next + 1 : next;
  const run = runFrom(view, joined, stops);
  if (!run || opensWithTime(view, joined)) return bare;
  return { first: quantity.first, last: run.last, content: joined, head: run.last, quantity };
}

/** "killed 15 Sunday": the day is no head of the figure. */
function opensWithTime(view: SentenceView, index: number): boolean {
  return view.lexicon.words.days.has(view.words[index] ?? '');
}

const mostDeterminers = 3;

function plainPhrase(view: SentenceView, start: number, stops: Stops): NounPhrase | null {
  let content = start;
  while (isDeterminer(view, content) && content - start < mostDeterminers) content += 1;
  const nominal = nominalAdjective(view, start, content, stops);
  if (nominal) return nominal;
  const run = runFrom(view, content, stops);
  return (
    run &&
    (groupOf(view, start, content, run.last) ?? {
      first: start,
      last: run.last,
      content,
      head: run.last,
      quantity: null,
    })
  );
}

/** "a family of five": the figure is how many the group holds. */
function groupOf(view: SentenceView, first: number, content: number, head: number): NounPhrase | null {
  if (view.words[head + 1] !== 'of' || !view.lexicon.words.collectives.has(view.words[head] ?? ''))
    return null;
  const quantity = quantityAt(view, head + 2);
  return quantity?.numeral ? { first, last: quantity.last, content, head, quantity } : null;
}

/** "that" before a clause is none. */
function isDeterminer({ tokens, words, lexicon }: SentenceView, index: number): boolean {
  return lexicon.words.determiners.has(words[index] ?? '') && tokens[index]?.upos !== 'SCONJ';
}

/** "the dead", "the wounded": an adjective that stands for people. */
function nominalAdjective(
  view: SentenceView,
  start: number,
  content: number,
  stops: Stops,
): NounPhrase | null {
  if (view.words[content - 1] !== 'the' || content === start || !stops.has(content)) return null;
  if (isAttributive(view, content, stops) || view.tokens[content + 1]?.upos === 'NOUN') return null;
  return { first: start, last: content, content, head: content, quantity: null };
}

const longestPhrase = 40;

/** The adjectives, names and nouns from `start` on, up to the head noun; null when no noun comes. */
function runFrom(view: SentenceView, start: number, stops: Stops): { last: number } | null {
  let last = -1;
  const end = Math.min(view.words.length, start + longestPhrase);
  for (let index = start; index < end; ) {
    const age = ageLength(view, index);
    if (age > 0) {
      last = index + age - 1;
      index += age;
      continue;
    }
    if (stops.has(index) && !isAttributive(view, index, stops)) break;
    const role = roleInPhrase(view, index, last >= 0);
    if (role === 'end') break;
    if (role === 'noun') last = index;
    index += 1;
  }
  return last < 0 ? null : { last };
}

/** How many tokens "21-year-old" takes where it begins at `index`, else 0. */
function ageLength({ words, lexicon }: SentenceView, index: number): number {
  if (!/^\d{1,3}$/.test(words[index] ?? '') && !lexicon.cardinals.has(words[index] ?? '')) return 0;
  let next = index + 1;
  if (words[next] === '-') next += 1;
  if (!lexicon.words.ageUnits.has(words[next] ?? '')) return 0;
  next += 1;
  if (words[next] === '-') next += 1;
  return /^olds?$/.test(words[next] ?? '') ? next - index + 1 : 0;
}

/** "two wounded soldiers": a word of harm right before the person it befell. */
function isAttributive(view: SentenceView, index: number, stops: Stops): boolean {
  if (!stops.get(index)) return false;
  const next = view.words[index + 1] ?? '';
  return view.lexicon.persons.has(next) || view.lexicon.words.collectives.has(next);
}

function roleInPhrase(view: SentenceView, index: number, open: boolean): 'noun' | 'modifier' | 'end' {
  const token = view.tokens[index];
  const word = view.words[index] ?? '';
  if (!token) return 'end';
  if (view.lexicon.persons.has(word) && token.upos !== 'VERB') return 'noun';
  if (view.lexicon.words.days.has(word)) return 'end';
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'SYM') return 'noun';
  if (token.upos === 'ADJ') return view.tokens[index - 1]?.xpos === 'NNS' && open ? 'end' : 'modifier';
  if (
    token.xpos === 'POS' ||
    (word === '-' && open && touchesNext(view, index)) ||
    (word === '.' && open && isInitial(view, index))
  )
    return 'modifier';
  if (token.xpos === 'VBN' || token.xpos === 'VBG') {
    const isCompound = view.words[index - 1] === '-' && touchesNext(view, index - 1);
    return nounFollows(view, index) && (!open || isCompound) ? 'modifier' : 'end';
  }
  if (token.upos === 'ADV' && token.xpos !== 'WRB')
    return view.tokens[index + 1]?.upos === 'ADJ' && !open ? 'modifier' : 'end';
  return token.upos === 'X' ? 'noun' : 'end';
}

function isInitial(view: SentenceView, index: number): boolean {
  return (
    view.tokens[index - 1]?.end === view.tokens[index]?.start &&
    /^\p{Lu}/u.test(view.tokens[index - 1]?.text ?? '')
  );
}

function nounFollows({ tokens }: SentenceView, index: number): boolean {
  const next = tokens[index + 1];
  return next?.upos === 'NOUN' || next?.upos === 'PROPN' || next?.upos === 'ADJ';
}
