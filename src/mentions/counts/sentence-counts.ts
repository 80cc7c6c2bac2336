import type { CountOf } from '../../schema/count.ts';
import { agentOf } from './agents.ts';
import { isAmongTheDead, someOfTheDead } from './among-the-dead.ts';
import { type Counted, indices } from './counted.ts';
import type { Draft } from './draft.ts';
import { type Item, listOf } from './lists.ts';
import { figureOfNoun, victimOfNoun, whatOfNoun } from './noun-counts.ts';
import { partsOf } from './parts.ts';
import { type Patient, patientOf } from './patients.ts';
import { isDenied } from './polarity.ts';
import type { Reading } from './reading.ts';
import { remainderDrafts } from './remainder.ts';
import { figureOfToll } from './toll-figures.ts';
import type { Trigger } from './triggers.ts';

/** The counts of one sentence: each trigger's total before its parts, without repeats of one figure. */
export function draftsOf(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const taken = new TakenWords();
  const add = (found: readonly Draft[]) => {
    const offset = drafts.length;
    for (const draft of found) taken.add(draft);
    drafts.push(
      ...found.map((draft) => ({ ...draft, partOf: draft.partOf === null ? null : draft.partOf + offset })),
    );
  };
  add(remainderDrafts(reading));
  for (const trigger of inOrderOfTrust(reading.triggers)) {
    const found = draftsOfTrigger(reading, trigger);
    if (!found.some((draft) => taken.has(draft, countsItself(trigger, draft)))) add(found);
  }
  return drafts;
}

/** A noun that is counted where nothing befell it; "no deaths or injuries" is two zeros in the same words. */
function countsItself({ sense }: Trigger, { counted }: Draft): boolean {
  return sense.noun !== null && (counted.max !== 0 || sense.noun.who === 'whole');
}

/** Which words are counted already, and as what. */
class TakenWords {
  readonly #as = new Map<number, Set<CountOf>>();

  add({ first, last, what }: Draft): void {
    for (const index of indices(first, last))
      this.#as.set(index, (this.#as.get(index) ?? new Set()).add(what));
  }

  /** Another trigger counts some of the words as the same, or as anything where a noun would only count itself. */
  has({ first, last, what }: Draft, asAnything: boolean): boolean {
    return indices(first, last).some((index) => {
      const taken = this.#as.get(index);
      return taken !== undefined && (asAnything || taken.has(what));
    });
  }
}

/** Words that say what befell people come before nouns that are counted only where nothing befell them. */
function inOrderOfTrust(triggers: readonly Trigger[]): Trigger[] {
  const isNoun = ({ sense }: Trigger) => sense.patient === 'noun' || sense.patient === 'toll';
  return [...triggers.filter((trigger) => !isNoun(trigger)), ...triggers.filter(isNoun)];
}

function draftsOfTrigger(reading: Reading, trigger: Trigger): Draft[] {
  if (trigger.sense.patient === 'toll') return tollDrafts(reading, trigger);
  if (trigger.sense.patient === 'noun') return nounDrafts(reading, trigger);
  const some = someOfTheDead(reading, trigger);
  if (some)
    return some.map((item) => ({ ...ofItem(reading, trigger, item, trigger.sense.what), ofEarlier: true }));
  const patient = patientOf(reading, trigger);
  const found = patient ? listDrafts(reading, trigger, patient, trigger.sense.what) : [];
  return isAmongTheDead(reading, trigger) ? found.map((item) => ({ ...item, ofEarlier: true })) : found;
}

function tollDrafts(reading: Reading, trigger: Trigger): Draft[] {
  const toll = figureOfToll(reading, trigger);
  if (!toll) return [];
  const { quantity, counted } = toll;
  return [
    draft(reading, trigger, { ...quantity, head: null, content: 0, quantity }, counted, trigger.sense.what),
  ];
}

function nounDrafts(reading: Reading, trigger: Trigger): Draft[] {
  const figure = figureOfNoun(reading, trigger);
  if (figure) {
    const { first, last, counted } = figure;
    const phrase = { first, last, content: first, head: trigger.index, quantity: null };
    return [draft(reading, trigger, phrase, counted, trigger.sense.what)];
  }
  const victim = victimOfNoun(reading, trigger);
  return victim ? listDrafts(reading, trigger, victim, whatOfNoun(reading, trigger)) : [];
}

function listDrafts(reading: Reading, trigger: Trigger, patient: Patient, what: CountOf): Draft[] {
  const list = listOf(reading, patient, trigger);
  const items = list.items.filter((item) => isCountable(reading, trigger, item));
  const [total, ...members] = withTotal(reading, trigger, items, what);
  if (!total) return [];
  const named =
    list.parts.length > 0 || members.length > 0 ? list.parts : partsOf(reading, items[0]!, trigger);
  const parts = named.map((item) => ofItem(reading, trigger, item, what));
  return [total, ...[...members, ...parts].map((part) => ({ ...part, partOf: 0 }))];
}

function ofItem(reading: Reading, trigger: Trigger, { phrase, counted }: Item, what: CountOf): Draft {
  const who = trigger.sense.self ? reading.lexicon.selfWho : counted.who;
  return draft(reading, trigger, phrase, { ...counted, who }, what);
}

/** One item stands for itself; several are parts of their sum. */
function withTotal(reading: Reading, trigger: Trigger, items: readonly Item[], what: CountOf): Draft[] {
  const members = items.map((item) => ofItem(reading, trigger, item, what));
  if (items.length < 2) return members;
  const phrase = {
    first: items[0]!.phrase.first,
    last: items.at(-1)!.phrase.last,
    content: 0,
    head: null,
    quantity: null,
  };
  return [draft(reading, trigger, phrase, sumOf(items.map(({ counted }) => counted)), what), ...members];
}

/** Adds up ranges; an end that one part leaves open is open in the sum, but a known minimum still counts. */
function sumOf(parts: readonly Counted[]): Counted {
  const mins = parts.map(({ min }) => min ?? 0);
  const open = parts.some(({ max }) => max === null);
  return {
    min: mins.reduce((sum, min) => sum + min, 0),
    max: open ? null : parts.reduce((sum, { max }) => sum + (max ?? 0), 0),
    exact: parts.every(({ exact }) => exact),
    who: null,
    kind: 'figure',
  };
}

function isCountable(reading: Reading, { sense }: Trigger, { phrase, counted }: Item): boolean {
  if (sense.figure && counted.kind !== 'figure') return false;
  const word = reading.words[phrase.head ?? -1];
  if (word === undefined) return sense.only !== 'weapons';
  if (reading.lexicon.words.measures.has(word)) return false;
  if (sense.what === 'injured' && reading.lexicon.words.lifeless.has(word)) return false;
  if (sense.only === 'weapons') return reading.lexicon.words.weapons.has(word);
  if (sense.only === 'person nouns') return reading.lexicon.persons.has(word);
  if (sense.only !== 'persons' || counted.kind !== 'figure') return true;
  const isName = /^\p{Lu}/u.test(reading.tokens[phrase.head ?? -1]?.text ?? '');
  return isName || reading.lexicon.persons.has(word) || reading.lexicon.words.collectives.has(word);
}

function draft(
  reading: Reading,
  trigger: Trigger,
  phrase: Item['phrase'],
  counted: Counted,
  what: CountOf,
): Draft {
  const { first, last, head } = phrase;
  const negated = counted.max !== 0 && isDenied(reading, trigger);
  return {
    what,
    first,
    last,
    head: head ?? last,
    trigger: trigger.index,
    agent: agentOf(reading, trigger),
    counted,
    partOf: null,
    ofEarlier: false,
    negated,
  };
}
