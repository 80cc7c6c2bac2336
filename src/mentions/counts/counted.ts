import type { NounPhrase } from './noun-phrases.ts';
import type { SentenceView } from './sentence-view.ts';

/** What a noun phrase counts: a figure, or people named without one ("a policeman": 1; "the victims": at least 2). */
export interface Counted {
  readonly min: number | null;
  readonly max: number | null;
  readonly exact: boolean;
  readonly who: string | null;
  readonly kind: 'figure' | 'person' | 'people' | 'name' | 'pronoun';
}

const one = { min: 1, max: 1, exact: true } as const;
const twoOrMore = { min: 2, max: null, exact: false } as const;

/** What the noun phrase counts, or null when it has no figure and names no people. */
export function countedOf(view: SentenceView, phrase: NounPhrase): Counted | null {
  const who = whoOf(view, phrase);
  if (phrase.quantity) {
    const { min, max, exact } = phrase.quantity;
    return { min, max, exact, who, kind: 'figure' };
  }
  return pronounCount(view, phrase) ?? peopleCount(view, phrase, who) ?? nameCount(view, phrase);
}

function pronounCount(view: SentenceView, { first, last }: NounPhrase): Counted | null {
  const word = view.words[last] ?? '';
  if (first !== last) return null;
  if (view.lexicon.pronouns.self.has(word)) return { ...one, who: view.lexicon.selfWho, kind: 'pronoun' };
  if (view.lexicon.pronouns.singular.has(word)) return { ...one, who: null, kind: 'pronoun' };
  return view.lexicon.pronouns.plural.has(word) ? { ...twoOrMore, who: null, kind: 'pronoun' } : null;
}

function peopleCount(view: SentenceView, phrase: NounPhrase, who: string | null): Counted | null {
  const word = view.words[phrase.head ?? -1] ?? '';
  const { lexicon } = view;
  if (word === 'olds' || lexicon.pluralPersons.has(word) || lexicon.words.collectives.has(word)) {
    return { ...twoOrMore, who, kind: 'people' };
  }
  if (word === 'old' || lexicon.persons.has(word)) return { ...one, who, kind: 'person' };
  return isNominal(view, phrase) ? { ...twoOrMore, who: null, kind: 'people' } : null;
}

/** "the dead": an article and a word of harm. */
function isNominal(view: SentenceView, { first, head }: NounPhrase): boolean {
  if (head === null || head === first || view.tokens[head]?.upos === 'PROPN') return false;
  return view.words[head - 1] === 'the' && isHarm(view, head);
}

/** A verb or adjective that says what befell people, and no noun that is counted itself. */
function isHarm({ words, lexicon }: SentenceView, index: number): boolean {
  const senses = lexicon.triggers.longestAllAt(words, index).map(({ value }) => value.patient);
  return senses.length > 0 && !senses.includes('noun') && !senses.includes('toll');
}

/** A name: "Qasem Soleimani"; with a person noun before it ("policeman Ahmed Ali"), that noun says who. */
function nameCount(view: SentenceView, phrase: NounPhrase): Counted | null {
  const head = view.tokens[phrase.head ?? -1];
  if (!head || !/^\p{Lu}/u.test(head.text) || !endsName(view, phrase)) return null;
  const noun = indices(phrase.content, phrase.last).findLast((index) =>
    view.lexicon.persons.has(view.words[index] ?? ''),
  );
  const who = noun === undefined ? null : whoOf(view, { ...phrase, last: noun, head: noun });
  if (head.xpos === 'NNPS') return { ...twoOrMore, who: whoOf(view, phrase), kind: 'people' };
  return { ...one, who, kind: 'name' };
}

/** A proper noun, or a noun with a capital behind one: the tagger takes "Lamb" for an animal. */
function endsName({ tokens }: SentenceView, { content, head }: NounPhrase): boolean {
  if (head === null || tokens[head]?.upos === 'PROPN') return head !== null;
  return tokens[head]?.upos === 'NOUN' && head > content && tokens[head - 1]?.upos === 'PROPN';
}

/** The counted noun in its own words: lower case, the head in the singular, without figures, articles and ages. */
export function whoOf(view: SentenceView, { content, head }: NounPhrase): string | null {
  if (head === null || isAgeWord(view, head) || isPronoun(view, head) || isHarm(view, head)) return null;
  const kept = indices(content, head - 1).filter((index) => saysWho(view, index));
  const texts = [...kept.map((index) => view.words[index] ?? ''), singularOf(view, head)];
  return texts.join(' ').replaceAll(" 's", "'s").replaceAll(' - ', '-') || null;
}

function saysWho(view: SentenceView, index: number): boolean {
  const { tokens, words, lexicon } = view;
  const word = words[index] ?? '';
  if (tokens[index]?.upos === 'NUM' || lexicon.words.determiners.has(word)) return false;
  if (lexicon.words.modifierWords.has(word)) return false;
  if (word === '-' && (isAgeWord(view, index - 1) || isAgeWord(view, index + 1))) return false;
  return !isAgeWord(view, index) && !isHarm(view, index);
}

function isPronoun({ words, lexicon: { pronouns } }: SentenceView, index: number): boolean {
  const word = words[index] ?? '';
  return pronouns.plural.has(word) || pronouns.singular.has(word) || pronouns.relative.has(word);
}

/** A part of "21-year-old". */
function isAgeWord({ words, tokens, lexicon }: SentenceView, index: number): boolean {
  const word = words[index] ?? '';
  return tokens[index]?.upos === 'NUM' || lexicon.words.ageUnits.has(word) || /^olds?$/.test(word);
}

/** The head noun in the singular, as the lexicon or else the lemma gives it. */
function singularOf({ tokens, words, lexicon }: SentenceView, head: number): string {
  const word = words[head] ?? '';
  const person = lexicon.persons.get(word) ?? lexicon.singulars.get(word);
  if (person !== undefined) return person;
  const token = tokens[head];
  if (token?.xpos === 'NNPS' && word.endsWith('s')) return word.slice(0, -1);
  return token?.upos === 'NOUN' ? token.lemma.toLowerCase() : word;
}

/** The whole numbers from `first` to `last`, both included. */
export function indices(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}
