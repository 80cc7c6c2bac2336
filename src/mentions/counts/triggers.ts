import type { TriggerSense } from './lexicon.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbForm } from './verb-forms.ts';

/**
 * A word or phrase that says what befell people, or how many attacks or troops there were. Tokens `[first, last]`, both
 * included; `index` is the main one. `form` is null for nouns, adjectives and fixed phrases.
 */
export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly index: number;
  readonly sense: TriggerSense;
  readonly form: VerbForm | null;
  /** Where the ending behind the object begins: "hostage" in "took 15 soldiers hostage". */
  readonly ending: number | null;
}

/** The triggers of a sentence from left to right. They share no tokens. */
export function findTriggers(view: SentenceView): Trigger[] {
  const found: Trigger[] = [];
  const endings = new Set<number>();
  for (let index = 0; index < view.words.length; ) {
    const trigger = splitAt(view, index) ?? (endings.has(index) ? null : triggerAt(view, index));
    if (trigger) found.push(trigger);
    if (trigger && trigger.ending !== null) endings.add(trigger.ending);
    index = trigger ? trigger.last + 1 : index + 1;
  }
  return found;
}

function triggerAt(view: SentenceView, start: number): Trigger | null {
  const matches = view.lexicon.triggers.longestAllAt(view.words, start);
  for (const { length, main, value: sense } of matches) {
    const form = sense.patient === 'noun' || sense.patient === 'toll' ? null : formOf(view, start, length);
    const trigger = {
      first: start,
      last: start + length - 1,
      index: start + main,
      sense,
      form,
      ending: null,
    };
    if (length > 1 || fitsItsPlace(view, trigger)) return trigger;
  }
  return null;
}

const longestObject = 8;
const endsObject = new Set(['VERB', 'AUX', 'PUNCT', 'CCONJ', 'SCONJ', 'ADP']);

/** A verb with its ending behind the object, when nothing between them ends the object. */
function splitAt(view: SentenceView, index: number): Trigger | null {
  const { words, tokens, lexicon } = view;
  const splits = lexicon.splits.get(words[index] ?? '') ?? [];
  for (let at = index + 1; splits.length > 0 && at <= index + 1 + longestObject; at++) {
    const split = at > index + 1 && splits.find(({ endings }) => endings.longestAt(words, at));
    if (split)
      return {
        first: index,
        last: index,
        index,
        sense: split.sense,
        form: formOf(view, index, 1),
        ending: at,
      };
    if (endsObject.has(tokens[at]?.upos ?? '')) return null;
  }
  return null;
}

function formOf(view: SentenceView, start: number, length: number): VerbForm | null {
  for (let index = start; index < start + length; index++) {
    const form = view.lexicon.verbForms.get(view.words[index] ?? '');
    if (form) return form;
  }
  return null;
}

/** Tells "they murder" from "the murder", "shooting two men" from "a shooting", "5 shot" from "a shot". */
function fitsItsPlace(view: SentenceView, trigger: Trigger): boolean {
  const { sense, form, index } = trigger;
  if (sense.patient === 'noun') return nearEnough(view, trigger);
  if (form === null) return true;
  return form === 'past' ? !isNounShot(view, index) : !isNoun(view, index);
}

function nearEnough(view: SentenceView, { sense }: Trigger): boolean {
  const near = sense.noun?.near ?? [];
  return near.length === 0 || view.words.some((word) => near.includes(word));
}

/** A past form that stands as a noun: "a single shot", "the hurt", but not "2 shot". */
function isNounShot({ tokens, words, lexicon }: SentenceView, index: number): boolean {
  if (tokens[index]?.upos !== 'NOUN') return false;
  const before = tokens[index - 1];
  if (!before) return false;
  return (
    before.upos === 'ADJ' || before.upos === 'DET' || lexicon.words.determiners.has(words[index - 1] ?? '')
  );
}

/** A present form or gerund that stands as a noun: after an article, an adjective or a genitive, or before "of". */
function isNoun(view: SentenceView, index: number): boolean {
  const { tokens, words, lexicon } = view;
  const word = words[index] ?? '';
  const before = tokens[index - 1];
  if (words[index + 1] === 'of' || lexicon.multiplicatives.has(words[index - 1] ?? '')) return true;
  if (!word.endsWith('ing') && tokens[index]?.upos === 'NOUN' && !takesObject(view, index)) return true;
  if (!before) return false;
  if (before.upos === 'NUM' && tokens[index]?.upos !== 'VERB') return true;
  const determined = lexicon.words.determiners.has(words[index - 1] ?? '') && before.upos !== 'PRON';
  return determined || before.upos === 'ADJ' || before.xpos === 'POS' || before.xpos === 'PRP$';
}

/** Headlines make the tagger take verbs for nouns ("Blast kills 12"): what can be an object follows those. */
function takesObject({ tokens, words, lexicon }: SentenceView, index: number): boolean {
  if (!words[index]?.endsWith('s')) return false;
  const next = tokens[index + 1];
  const isPerson = lexicon.persons.has(words[index + 1] ?? '');
  return (
    isPerson ||
    /^(?:NUM|DET|PROPN|PRON|ADJ)$/.test(next?.upos ?? '') ||
    quantityAtWord(lexicon, words, index + 1)
  );
}

function quantityAtWord(lexicon: SentenceView['lexicon'], words: readonly string[], index: number): boolean {
  return (
    lexicon.quantities.longestAt(words, index) !== null ||
    lexicon.boundsBefore.longestAt(words, index) !== null
  );
}
